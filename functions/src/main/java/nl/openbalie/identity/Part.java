package nl.openbalie.identity;

import java.time.Instant;

/**
 * A journey of a customer, or the beginning of one: what happens to an anonymous journey after its
 * customer signed in may be somebody else's.
 *
 * @param until the last moment that is the customer's
 */
public record Part(String journeyId, Instant until) {

  /** All of a journey. */
  public static Part whole(String journeyId) {
    return new Part(journeyId, Instant.MAX);
  }

  public boolean contains(Instant moment) {
    return !moment.isAfter(until);
  }
}
