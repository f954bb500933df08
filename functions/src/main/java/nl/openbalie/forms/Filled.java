package nl.openbalie.forms;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.prefill.Known;
import org.jspecify.annotations.Nullable;

/**
 * A form as far as it is filled in, for whoever does that now.
 *
 * @param draft what was filled in before; null for nothing
 * @param known what sources know, by field
 */
public record Filled(Author author, Form form, @Nullable Draft draft, Map<String, Known> known) {

  /** What was filled in or made empty, by field. */
  Map<String, Known> own() {
    return draft == null ? Map.of() : draft.values();
  }

  /** What this author may see, by field in the order of the form. */
  public Map<String, Known> seen() {
    Map<String, Known> seen = new LinkedHashMap<>();
    form.fields()
        .forEach(field -> seen(field.name()).ifPresent(value -> seen.put(field.name(), value)));
    return seen;
  }

  private Optional<Known> seen(String field) {
    return Optional.ofNullable(own().getOrDefault(field, known.get(field)))
        .filter(value -> value.value() != null && author.reaches(value.identity()));
  }

  /** The same without where it came from. */
  public Map<String, JsonNode> data() {
    return plain(seen());
  }

  /** Where these came from, in their order. */
  Map<String, Known> of(Map<String, JsonNode> sent) {
    Map<String, Known> seen = seen();
    Map<String, Known> of = new LinkedHashMap<>();
    sent.forEach(
        (field, value) -> of.put(field, Objects.requireNonNull(seen.get(field)).with(value)));
    return of;
  }

  private static Map<String, JsonNode> plain(Map<String, Known> values) {
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> Objects.requireNonNull(one.getValue().value()),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /**
   * The same with more filled in. What a source knows just so is nobody's correction, and stays the
   * source's.
   *
   * @param data by field, JSON null where a field is to be empty
   */
  Filled with(Map<String, JsonNode> data, int version, Instant now) {
    Map<String, Known> own = new LinkedHashMap<>(own());
    Map<String, JsonNode> written = form.canonical(without(data));
    data.keySet().forEach(field -> fill(own, field, written.get(field), now));
    Instant begun = draft == null ? now : draft.begun();
    Draft next = new Draft(form.id(), form.version(), version, own, begun, now);
    return new Filled(author, form, next, known);
  }

  private static Map<String, JsonNode> without(Map<String, JsonNode> data) {
    return data.entrySet().stream()
        .filter(one -> !one.getValue().isNull())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void fill(Map<String, Known> own, String field, @Nullable JsonNode value, Instant now) {
    if (is(known.get(field), value)) {
      own.remove(field);
    } else if (!own.containsKey(field) || !is(own.get(field), value)) {
      own.put(field, filledIn(form.field(field).orElseThrow(), value, now));
    }
  }

  private static boolean is(@Nullable Known before, @Nullable JsonNode value) {
    return before != null && Objects.equals(before.value(), value);
  }

  private Known filledIn(Field field, @Nullable JsonNode value, Instant now) {
    return new Known(value, author.source(), now, FillRequest.level(field), author.colleague());
  }
}
