package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A piece of a UI schema that is about a field: a control or a condition.
 *
 * @param path as in {@code ui.elements[0].rule.condition}
 */
record Part(String path, JsonNode node) {

  /** All there are, in the order in which they are written. */
  static Stream<Part> of(JsonNode ui) {
    return all("ui", ui).filter(part -> part.node.get("scope") != null);
  }

  private static Stream<Part> all(String path, JsonNode node) {
    Stream<Part> inside =
        node.isObject()
            ? StreamSupport.stream(node.entries().spliterator(), false)
                .flatMap(entry -> all(path + "." + entry.getKey(), entry.getValue()))
            : node.isArray() ? items(path, node) : Stream.empty();
    return Stream.concat(Stream.of(new Part(path, node)), inside);
  }

  private static Stream<Part> items(String path, JsonNode list) {
    List<JsonNode> items = StreamSupport.stream(list.values().spliterator(), false).toList();
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(i -> all(path + "[" + i + "]", items.get(i)));
  }

  boolean isControl() {
    JsonNode type = node.get("type");
    return type != null && type.getStringValue().equals("Control");
  }

  String field() {
    return Rule.field(node);
  }
}
