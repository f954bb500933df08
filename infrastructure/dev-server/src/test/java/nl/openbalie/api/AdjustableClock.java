package nl.openbalie.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** A clock that goes on from wherever it was set. */
final class AdjustableClock implements InstantSource {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Set<Month> WITH_HOLIDAYS =
      EnumSet.of(Month.JANUARY, Month.MARCH, Month.APRIL, Month.MAY, Month.JUNE, Month.DECEMBER);

  private LocalDate monday = LocalDate.of(2027, Month.JUNE, 28);
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** Sets it to a moment in Amsterdam, such as {@code 2026-11-23T10:00}. */
  void set(String moment) {
    set(LocalDateTime.parse(moment).atZone(ZONE).toInstant());
  }

  void set(Instant moment) {
    ahead = Duration.between(Instant.now(), moment);
  }

  /**
   * Sets it to ten o'clock on the next Monday that nobody has asked anything about, in a month
   * without public holidays.
   */
  synchronized void setToUntouchedMonday() {
    do {
      monday = monday.plusWeeks(1);
    } while (WITH_HOLIDAYS.contains(monday.getMonth()));
    set(monday.atTime(10, 0).atZone(ZONE).toInstant());
  }
}
