package nl.openbalie.contact;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * A stretch of opening time in which a pool calls customers back.
 *
 * @param pool whose time it is
 * @param capacity how many customers fit
 */
public record Window(String pool, ZonedDateTime start, ZonedDateTime end, int capacity) {

  /** When it starts; names the window within its pool. */
  public Instant id() {
    return start.toInstant();
  }
}
