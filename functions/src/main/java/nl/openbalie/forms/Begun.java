package nl.openbalie.forms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.forms.DraftStore.Kept;
import nl.openbalie.forms.prefill.Known;

/**
 * What a customer began of one form, on one device or on several: together they are one draft, in
 * which of each field the latest counts.
 *
 * @param all latest change first
 */
record Begun(List<Kept> all) {

  Begun {
    all = List.copyOf(all);
  }

  /** Goes up with every change of any of them; 0 when there is none. */
  int version() {
    return all.stream().mapToInt(kept -> kept.draft().version()).sum();
  }

  Optional<Draft> draft() {
    return all.stream().findFirst().map(latest -> together(latest.draft()));
  }

  private Draft together(Draft latest) {
    Map<String, Known> values = new LinkedHashMap<>();
    all.reversed().forEach(kept -> values.putAll(kept.draft().values()));
    return new Draft(
        latest.form(),
        latest.formVersion(),
        version(),
        values,
        all.stream().map(kept -> kept.draft().begun()).min(Instant::compareTo).orElseThrow(),
        latest.changed());
  }
}
