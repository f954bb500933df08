package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalTime;

/** A part of a day, in the organisation's own time; {@code until} is not part of it. */
@Serdeable
public record Span(LocalTime from, LocalTime until) {

  public Span {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a span must end after it begins: " + from + "-" + until);
    }
  }
}
