package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What can be filled in, as far as rules can tell the difference.
 *
 * @param form of which the rules are in order
 */
record Alternatives(Form form) {

  /** Of a list, the most choices that rules look for of which all combinations are tried. */
  private static final int MOST_CHOICES = 12;

  List<JsonNode> of(String name) {
    Samples samples = new Samples(form.field(name).orElseThrow().schema());
    List<JsonNode> compared = compared(name);
    return Stream.of(samples.values(), lists(samples, compared), near(samples, compared))
        .flatMap(values -> values)
        .filter(value -> form.fits(name, value))
        .distinct()
        .toList();
  }

  private List<JsonNode> compared(String name) {
    return Part.of(form.definition().ui())
        .filter(part -> !part.isControl() && part.field().equals(name))
        .flatMap(part -> scalars(part.node()))
        .distinct()
        .toList();
  }

  /** Everything in a condition, its scope as well, which fits nowhere. */
  private static Stream<JsonNode> scalars(JsonNode node) {
    return node.isContainerNode()
        ? StreamSupport.stream(node.values().spliterator(), false).flatMap(Alternatives::scalars)
        : Stream.of(node);
  }

  private static Stream<JsonNode> near(Samples samples, List<JsonNode> compared) {
    return compared.stream()
        .flatMap(value ->
            value.isNumber()
                ? samples.around(value.getBigDecimalValue()).map(JsonNode::createNumberNode)
                : Stream.of(value));
  }

  /** Each combination of the choices that rules look for, with as few others as there must be. */
  private static Stream<JsonNode> lists(Samples samples, List<JsonNode> compared) {
    List<JsonNode> all = samples.choices();
    List<JsonNode> sought = all.stream().filter(compared::contains).limit(MOST_CHOICES).toList();
    List<JsonNode> others = all.stream().filter(choice -> !compared.contains(choice)).toList();
    return IntStream.range(0, sought.isEmpty() ? 0 : 1 << sought.size())
        .mapToObj(bits -> {
          List<JsonNode> some =
              IntStream.range(0, sought.size())
                  .filter(i -> (bits >> i & 1) == 1)
                  .mapToObj(sought::get)
                  .toList();
          int more = Math.max(0, samples.leastItems() - some.size());
          return Stream.concat(some.stream(), others.stream().limit(more)).toList();
        })
        .map(JsonNode::createArrayNode);
  }
}
