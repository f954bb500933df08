package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A part of a day, to the minute, in the organisation's own time.
 *
 * @param until not part of it; midnight, written {@code 24:00}, is the end of the day
 */
@Serdeable
public record Span(
    @JsonFormat(pattern = FORM) LocalTime from, @JsonFormat(pattern = FORM) LocalTime until) {

  /** Reads 24:00 as midnight, which the usual form of a time does not. */
  static final String FORM = "HH:mm";

  public Span {
    if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
      throw new IllegalArgumentException("a span must end after it begins: " + from + "-" + until);
    }
    if (!wholeMinute(from) || !wholeMinute(until)) {
      throw new IllegalArgumentException("a span has whole minutes: " + from + "-" + until);
    }
  }

  private static boolean wholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }

  /** When it begins on this day, by a clock on the wall. */
  public LocalDateTime start(LocalDate day) {
    return day.atTime(from);
  }

  /** When it ends on this day, by a clock on the wall. */
  public LocalDateTime end(LocalDate day) {
    return until.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(until);
  }

  /** Refuses the spans of a day that overlap or are not in order. */
  static void requireInOrder(List<Span> day) {
    for (int i = 1; i < day.size(); i++) {
      if (day.get(i).start(LocalDate.EPOCH).isBefore(day.get(i - 1).end(LocalDate.EPOCH))) {
        throw new IllegalArgumentException("spans must follow each other: " + day);
      }
    }
  }
}
