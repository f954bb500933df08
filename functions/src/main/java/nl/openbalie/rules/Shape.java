package nl.openbalie.rules;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a piece of JSON may look like. */
@FunctionalInterface
interface Shape {

  /** What is wrong with it, in the order in which it is written. */
  Stream<Flaw> flaws(String path, JsonNode node);

  /** This shape, and where that fits also the other. */
  default Shape and(Shape other) {
    return (path, node) -> {
      List<Flaw> first = flaws(path, node).limit(1).toList();
      return first.isEmpty() ? other.flaws(path, node) : first.stream();
    };
  }

  /** A text that passes: the check gives the reason why not, an empty one when all is well. */
  static Shape text(Function<String, String> check, Object... arguments) {
    return (path, node) -> {
      String reason = node.isString() ? check.apply(node.getStringValue()) : "text";
      return reason.isEmpty() ? Stream.empty() : Stream.of(Flaw.at(path, reason, arguments));
    };
  }

  static Shape whole(int least, int most) {
    return (path, node) ->
        node.isNumber()
                && node.getNumberValue() instanceof Integer number
                && number >= least
                && number <= most
            ? Stream.empty()
            : Stream.of(Flaw.at(path, "number", least, most));
  }

  static Shape list(int most, Shape each) {
    return (path, node) -> {
      if (!node.isArray()) {
        return Stream.of(Flaw.at(path, "list"));
      }
      if (node.size() > most) {
        return Stream.of(Flaw.at(path, "many", most));
      }
      List<JsonNode> items = items(node);
      return IntStream.range(0, items.size())
          .boxed()
          .flatMap(i -> each.flaws(path + "[" + i + "]", items.get(i)));
    };
  }

  /** Any names of this shape, each with a value of that. */
  static Shape map(int most, Shape name, Shape value) {
    return (path, node) -> {
      if (!node.isObject()) {
        return Stream.of(Flaw.at(path, "object"));
      }
      if (node.size() > most) {
        return Stream.of(Flaw.at(path, "many", most));
      }
      return entries(node)
          .flatMap(entry -> {
            String here = path + "." + entry.getKey();
            return Stream.concat(
                name.flaws(here, JsonNode.createStringNode(entry.getKey())),
                value.flaws(here, entry.getValue()));
          });
    };
  }

  /** These fields and no others. */
  static Shape fields(Map<String, Shape> required, Map<String, Shape> optional) {
    return (path, node) ->
        node.isObject()
            ? Stream.concat(
                required.keySet().stream()
                    .sorted()
                    .filter(name -> isAbsent(node.get(name)))
                    .map(name -> Flaw.at(path + "." + name, "missing")),
                entries(node).flatMap(entry -> field(path, entry, required, optional)))
            : Stream.of(Flaw.at(path, "object"));
  }

  private static Stream<Flaw> field(
      String path,
      Map.Entry<String, JsonNode> entry,
      Map<String, Shape> required,
      Map<String, Shape> optional) {
    String here = path + "." + entry.getKey();
    Shape shape = required.getOrDefault(entry.getKey(), optional.get(entry.getKey()));
    if (shape == null) {
      return Stream.of(Flaw.at(here, "unknown"));
    }
    return entry.getValue().isNull() ? Stream.empty() : shape.flaws(here, entry.getValue());
  }

  private static boolean isAbsent(@Nullable JsonNode node) {
    return node == null || node.isNull();
  }

  static List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.values().spliterator(), false).toList();
  }

  private static Stream<Map.Entry<String, JsonNode>> entries(JsonNode node) {
    return StreamSupport.stream(node.entries().spliterator(), false);
  }
}
