package nl.openbalie.cases;

/** How an open case of one kind is withdrawn, so that whatever was reserved for it comes free. */
public interface Withdrawal {

  /** The kind of case, as {@link CaseStore} knows it. */
  String kind();

  /** Withdraws the case; nothing happens when it is not open any more. */
  void withdraw(String reference);
}
