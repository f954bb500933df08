package nl.openbalie.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.live.ExceptionalDay;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as a porter keeps them who looks at the clock on the wall every minute: opens when
 * it shows the time or a later one for the first time that day, closes likewise.
 */
record Wall(Settings settings, @Nullable String name) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  Wall(Settings settings) {
    this(settings, null);
  }

  /** Whether the door is open at this whole minute. */
  boolean open(Instant minute) {
    LocalDate today = minute.atZone(ZONE).toLocalDate();
    return spans(today).stream()
        .anyMatch(
            span -> hasShown(today, span.from(), minute) && !hasEnded(today, span.until(), minute));
  }

  /** Until midnight is until the day is over. */
  private static boolean hasEnded(LocalDate day, LocalTime until, Instant now) {
    return !until.equals(LocalTime.MIDNIGHT) && hasShown(day, until, now);
  }

  /** Looks at the clock from midnight on. */
  private static boolean hasShown(LocalDate day, LocalTime time, Instant now) {
    Instant minute = day.atStartOfDay(ZONE).toInstant();
    while (!minute.isAfter(now)) {
      if (!minute.atZone(ZONE).toLocalTime().isBefore(time)) {
        return true;
      }
      minute = minute.plus(Duration.ofMinutes(1));
    }
    return false;
  }

  private List<Span> spans(LocalDate date) {
    List<Span> usual = settings.hours(name).week().getOrDefault(date.getDayOfWeek(), List.of());
    for (ExceptionalDay day : exceptions()) {
      if (day.date().equals(date)) {
        return day.open() == null ? usual : day.open();
      }
    }
    return DutchHolidays.of(date.getYear()).contains(date) ? List.of() : usual;
  }

  /** Its own days, then those of the organisation. */
  private List<ExceptionalDay> exceptions() {
    List<ExceptionalDay> all = new ArrayList<>();
    if (settings.hours(name).exceptions() != null) {
      all.addAll(settings.hours(name).exceptions());
    }
    all.addAll(settings.exceptions());
    return all;
  }
}
