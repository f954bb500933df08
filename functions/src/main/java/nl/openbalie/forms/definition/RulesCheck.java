package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.rules.Flaw;

/** Whether rules compare fields with what these can hold: what is mistyped would never be so. */
record RulesCheck(Form form) {

  Stream<Flaw> flaws() {
    return Part.of(form.definition().ui())
        .filter(part -> !part.isControl() && !test(part.node()).allMatch(each -> suits(part, each)))
        .map(part -> Flaw.at(part.path(), "compared"));
  }

  /** Keywords and what they say. */
  private static Stream<Map.Entry<String, JsonNode>> test(JsonNode condition) {
    JsonNode expected = condition.get("expectedValue");
    if (expected != null) {
      return Stream.of(Map.entry("const", expected));
    }
    JsonNode schema = Objects.requireNonNull(condition.get("schema"));
    JsonNode negated = schema.get("not");
    return StreamSupport.stream(
        (negated == null ? schema : negated).entries().spliterator(), false);
  }

  private boolean suits(Part part, Map.Entry<String, JsonNode> keyword) {
    String field = part.field();
    JsonNode value = keyword.getValue();
    return switch (keyword.getKey()) {
      case "const" -> form.fits(field, value);
      case "enum" ->
          StreamSupport.stream(value.values().spliterator(), false)
              .allMatch(each -> form.fits(field, each));
      case "contains" -> choices(field).contains(value.get("const"));
      default -> isNumber(field);
    };
  }

  private List<JsonNode> choices(String field) {
    JsonNode items = property(field).get("items");
    JsonNode choices = items == null ? null : items.get("enum");
    return choices == null
        ? List.of()
        : StreamSupport.stream(choices.values().spliterator(), false).toList();
  }

  private boolean isNumber(String field) {
    String type = Objects.requireNonNull(property(field).get("type")).getStringValue();
    return type.equals("integer") || type.equals("number");
  }

  private JsonNode property(String field) {
    return form.field(field).orElseThrow().schema();
  }
}
