package nl.openbalie.cases;

import java.time.Instant;

/**
 * Something that happened to a case: every version of a case has one, written with it. The stream
 * of these is what mails and other systems are told from.
 *
 * @param number the version of the case that it led to, from 1
 * @param kind {@code callback} or {@code appointment}
 * @param type what happened, as in {@code callback.requested}
 * @param state the case as it was from then on, as JSON
 */
public record CaseEvent(
    String reference, int number, String kind, String type, Instant at, String state) {

  /** By which whoever is told twice knows that it is the same. */
  public String id() {
    return reference + "-" + number;
  }
}
