package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours.
 *
 * @param week a day that is missing is closed
 * @param exceptions days of their own, stronger than those of the organisation; null for none
 */
@Serdeable
public record Hours(
    Map<DayOfWeek, List<Span>> week,
    @JsonProperty("closing-days") @Nullable List<ExceptionalDay> exceptions) {

  /** When nobody knows. */
  static final Hours NONE = new Hours(Map.of(), null);

  public Hours {
    week.values().forEach(Span::requireInOrder);
  }
}
