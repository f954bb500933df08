package nl.openbalie.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that goes on from wherever it was set. */
final class AdjustableClock implements InstantSource {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final AtomicInteger autumns = new AtomicInteger();
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
   * Sets it to ten o'clock on a Monday in autumn, when there are no public holidays; to another one
   * each time, so that nobody has taken a place in the three weeks after it.
   */
  void setToUntouchedMonday() {
    int nth = autumns.getAndIncrement();
    LocalDate first =
        LocalDate.of(2027 + nth / 3, Month.SEPTEMBER, 1)
            .with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
    set(first.plusWeeks(4L * (nth % 3)).atTime(10, 0).atZone(ZONE).toInstant());
  }
}
