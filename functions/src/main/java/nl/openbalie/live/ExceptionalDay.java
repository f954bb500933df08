package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day with hours of its own; stronger than the week and than a public holiday.
 *
 * @param title why, by language code
 * @param open the hours of that day; empty when closed; null when as on any such weekday
 */
@Serdeable
public record ExceptionalDay(LocalDate date, Map<String, String> title, @Nullable List<Span> open) {

  public ExceptionalDay {
    if (open != null) {
      Span.requireInOrder(open);
    }
  }
}
