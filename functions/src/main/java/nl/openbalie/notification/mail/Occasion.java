package nl.openbalie.notification.mail;

import java.util.Map;
import java.util.Optional;

/**
 * Something that a customer is written about.
 *
 * @param open whether the customer can still change something
 * @param scored whether it is asked how easy it was
 * @param calendar whether the appointment is attached as a file for calendars
 */
record Occasion(boolean open, boolean scored, boolean calendar) {

  private static final Occasion OPEN = new Occasion(true, false, false);
  private static final Occasion ENDED = new Occasion(false, false, false);
  private static final Occasion VISIT = new Occasion(true, false, true);
  private static final Occasion NO_VISIT = new Occasion(false, false, true);
  private static final Occasion OVER = new Occasion(false, true, false);

  /** What colleagues do among themselves, and what the customer just did, is not among these. */
  private static final Map<String, Occasion> BY_TYPE =
      Map.ofEntries(
          Map.entry("callback.requested", OPEN),
          Map.entry("callback.moved", OPEN),
          Map.entry("callback.attempted", OPEN),
          Map.entry("callback.not-reached", ENDED),
          Map.entry("callback.cancelled", ENDED),
          Map.entry("callback.closed", OVER),
          Map.entry("appointment.booked", VISIT),
          Map.entry("appointment.moved", VISIT),
          Map.entry("appointment.reminded", VISIT),
          Map.entry("appointment.cancelled", NO_VISIT),
          Map.entry("appointment.visited", OVER),
          Map.entry("submission.received", OPEN),
          Map.entry("submission.withdrawn", ENDED),
          Map.entry("submission.handled", OVER));

  static Optional<Occasion> of(String eventType) {
    return Optional.ofNullable(BY_TYPE.get(eventType));
  }
}
