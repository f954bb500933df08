package nl.openbalie.notification;

/** Where an operator finds what could not be told. */
@FunctionalInterface
interface DeadLetters {

  /**
   * @param letter a JSON object
   */
  void add(String letter);
}
