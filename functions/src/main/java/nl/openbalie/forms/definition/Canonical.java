package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which we write a value, so that equal values are equal.
 *
 * @param format as a schema names it; null for none
 */
record Canonical(@Nullable String format, LocalDate today) {

  /** JSON as others read it has no exact whole numbers beyond these (RFC 7493). */
  static final long LARGEST = (1L << 53) - 1;

  /** Nothing for what nobody filled in; what cannot be written so stays as it is. */
  Optional<JsonNode> of(JsonNode value) {
    if (value.isNull() || (value.isArray() && value.size() == 0)) {
      return Optional.empty();
    }
    if (value.isString()) {
      String text = value.getStringValue().strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text(text));
    }
    if (value.isArray()) {
      return Optional.of(
          JsonNode.createArrayNode(
              StreamSupport.stream(value.values().spliterator(), false).map(this::item).toList()));
    }
    return Optional.of(value.isNumber() ? number(value) : value);
  }

  private JsonNode item(JsonNode item) {
    return item.isString() ? text(item.getStringValue().strip()) : item;
  }

  private JsonNode text(String text) {
    return JsonNode.createStringNode(
        Format.of(format).flatMap(known -> known.written(text, today)).orElse(text));
  }

  /** {@code 3}, {@code 3.0} and {@code 30e-1} are one number. */
  private static JsonNode number(JsonNode value) {
    double number = value.getNumberValue().doubleValue();
    if (Double.isInfinite(number)) {
      return value;
    }
    if (number != Math.rint(number) || Math.abs(number) > LARGEST) {
      return JsonNode.createNumberNode(number);
    }
    return number == (int) number
        ? JsonNode.createNumberNode((int) number)
        : JsonNode.createNumberNode((long) number);
  }
}
