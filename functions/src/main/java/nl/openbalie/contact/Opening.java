package nl.openbalie.contact;

import java.time.Instant;
import java.time.ZonedDateTime;

/** A stretch of time in which somebody is there; {@code until} is not part of it. */
public record Opening(ZonedDateTime from, ZonedDateTime until) {

  boolean contains(Instant moment) {
    return !moment.isBefore(from.toInstant()) && moment.isBefore(until.toInstant());
  }
}
