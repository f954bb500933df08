package nl.openbalie.cases;

/**
 * How a case of one kind is withdrawn before it is erased: whatever was reserved for it comes free,
 * and what is kept of it elsewhere goes.
 */
public interface Withdrawal {

  /** The kind of case, as {@link CaseStore} knows it. */
  String kind();

  /** Withdraws the case if it is still open; the same again does no harm. */
  void withdraw(String reference);
}
