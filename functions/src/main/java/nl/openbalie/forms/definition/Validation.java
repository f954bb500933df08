package nl.openbalie.forms.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.web.Input;

/** Whether values keep to the schema of a form. */
final class Validation {

  /** The most characters of a text, whatever a form says. */
  static final int MOST_CHARACTERS = 5_000;

  /** The most items of a list, whatever a form says. */
  static final int MOST_ITEMS = 100;

  /** What is told first of a value that breaks several. */
  private static final List<String> FIRST = List.of("type", "format", "const", "enum");

  private final Map<String, Field> fields;
  private final Schema schema;

  Validation(Map<String, Field> fields, Schemas schemas) {
    this.fields = fields;
    Map<String, JsonNode> properties = new HashMap<>();
    fields.forEach((name, field) -> properties.put(name, field.schema()));
    this.schema =
        schemas.compile(
            JsonNode.createObjectNode(Map.of("properties", JsonNode.createObjectNode(properties))));
  }

  /**
   * What is wrong with each value, by field.
   *
   * @param values of fields of this form
   */
  Map<String, Violation> violations(Map<String, JsonNode> values) {
    Map<String, Violation> violations = new HashMap<>();
    Map<String, Object> sound = new LinkedHashMap<>();
    values.forEach((name, value) ->
        outsize(value)
            .ifPresentOrElse(
                violation -> violations.put(name, violation),
                () -> sound.put(name, value.getValue())));
    for (Error error : schema.validate(Schemas.jackson(sound))) {
      String name = error.getInstanceLocation().getElement(0).toString();
      violations.merge(name, violation(name, error), Validation::first);
    }
    return violations;
  }

  /** What the validator, or whoever keeps the value, should not have to cope with. */
  private static Optional<Violation> outsize(JsonNode value) {
    if (value.isString()) {
      return text(value.getStringValue());
    }
    if (value.isNumber()) {
      double number = value.getNumberValue().doubleValue();
      return Math.abs(number) <= Canonical.LARGEST
          ? Optional.empty()
          : Optional.of(Violation.NUMBER);
    }
    if (value.isArray()) {
      return list(value);
    }
    return value.isBoolean() ? Optional.empty() : Optional.of(Violation.TYPE);
  }

  private static Optional<Violation> text(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.of(new Violation("maxLength", MOST_CHARACTERS));
    }
    return text.codePoints().anyMatch(Input::unreadable)
        ? Optional.of(Violation.CHARACTERS)
        : Optional.empty();
  }

  private static Optional<Violation> list(JsonNode list) {
    if (list.size() > MOST_ITEMS) {
      return Optional.of(new Violation("maxItems", MOST_ITEMS));
    }
    return StreamSupport.stream(list.values().spliterator(), false)
        .flatMap(item ->
            item.isString() ? text(item.getStringValue()).stream() : Stream.of(Violation.TYPE))
        .findFirst();
  }

  private Violation violation(String name, Error error) {
    return Violation.of(error.getKeyword(), Objects.requireNonNull(fields.get(name)).schema());
  }

  private static Violation first(Violation one, Violation other) {
    return place(other) < place(one) ? other : one;
  }

  private static int place(Violation violation) {
    int place = FIRST.indexOf(violation.keyword());
    return place < 0 ? FIRST.size() : place;
  }
}
