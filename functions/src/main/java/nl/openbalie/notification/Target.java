package nl.openbalie.notification;

/** Somebody who is told what happens to cases, of each case in order. */
public interface Target {

  /** Stands in the table beside what it was told of, so it never changes. */
  String name();

  /** Whether it is to be told of this. */
  boolean wants(News news);

  /**
   * Tells it; the same may be told again.
   *
   * @throws RuntimeException when it could not be told
   */
  void tell(News news);
}
