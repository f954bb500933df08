package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Values to try on a field: when none of them fits, none does.
 *
 * @param property of the form's schema, without a pattern or a format
 */
record Samples(JsonNode property) {

  private static final List<String> BOUNDS =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  Stream<JsonNode> values() {
    JsonNode choices = property.get("enum");
    if (choices != null) {
      return items(choices);
    }
    return switch (part(property, "type").getStringValue()) {
      case "string" -> Stream.of(JsonNode.createStringNode("a".repeat(number("minLength", 1))));
      case "boolean" -> Stream.of(true, false).map(JsonNode::createBooleanNode);
      case "array" -> lists();
      default -> numbers().map(JsonNode::createNumberNode);
    };
  }

  /** Each alone, and as few as there must be. */
  private Stream<JsonNode> lists() {
    List<JsonNode> enough = choices().stream().limit(leastItems()).toList();
    return Stream.concat(choices().stream().map(List::of), Stream.of(enough))
        .map(JsonNode::createArrayNode);
  }

  /** What a list can consist of; nothing for what is no list. */
  List<JsonNode> choices() {
    JsonNode items = property.get("items");
    if (items == null) {
      return List.of();
    }
    JsonNode choices = items.get("enum");
    return choices == null ? files() : items(choices).toList();
  }

  /** 1 or more: an empty list is no value. */
  int leastItems() {
    return number("minItems", 1);
  }

  private static List<JsonNode> files() {
    return IntStream.range(0, Validation.MOST_ITEMS)
        .mapToObj(i -> JsonNode.createStringNode("file" + i))
        .toList();
  }

  private Stream<BigDecimal> numbers() {
    List<BigDecimal> bounds =
        BOUNDS.stream()
            .map(property::get)
            .filter(Objects::nonNull)
            .map(JsonNode::getBigDecimalValue)
            .toList();
    BigDecimal between =
        bounds.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(TWO, MathContext.DECIMAL64);
    return Stream.concat(bounds.stream(), Stream.of(between, BigDecimal.ZERO))
        .flatMap(this::around);
  }

  /** The number itself, and those of the steps that are allowed that come nearest. */
  Stream<BigDecimal> around(BigDecimal number) {
    JsonNode multiple = property.get("multipleOf");
    BigDecimal step = multiple == null ? BigDecimal.ONE : multiple.getBigDecimalValue();
    BigDecimal below = number.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    return Stream.of(
        number, below, below.subtract(step), below.add(step), below.add(step).add(step));
  }

  private int number(String keyword, int otherwise) {
    JsonNode number = property.get(keyword);
    return number == null ? otherwise : Math.max(1, number.getIntValue());
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.values().spliterator(), false);
  }

  private static JsonNode part(JsonNode node, String name) {
    return Objects.requireNonNull(node.get(name), name);
  }
}
