package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A part of a day, to the minute, in the organisation's own time; {@code until} is not part of it.
 */
@Serdeable
public record Span(LocalTime from, LocalTime until) {

  public Span {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a span must end after it begins: " + from + "-" + until);
    }
    if (!wholeMinute(from) || !wholeMinute(until)) {
      throw new IllegalArgumentException("a span has whole minutes: " + from + "-" + until);
    }
  }

  private static boolean wholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }

  /** Refuses the spans of a day that overlap or are not in order. */
  static void requireInOrder(List<Span> day) {
    for (int i = 1; i < day.size(); i++) {
      if (day.get(i).from().isBefore(day.get(i - 1).until())) {
        throw new IllegalArgumentException("spans must follow each other: " + day);
      }
    }
  }
}
