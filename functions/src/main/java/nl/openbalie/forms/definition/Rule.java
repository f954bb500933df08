package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * When a part of a form is shown.
 *
 * @param shows whether the part is shown when the condition holds, or hidden
 */
record Rule(boolean shows, Condition condition) {

  private static final String SCOPE = "#/properties/";

  boolean isMet(Map<String, JsonNode> values) {
    return condition.holds(values) == shows;
  }

  /** The rule as it stands in a UI schema. */
  static Rule of(JsonNode rule, Schemas schemas) {
    boolean shows = text(rule, "effect").equals("SHOW");
    return new Rule(shows, condition(part(rule, "condition"), schemas));
  }

  /** The field that a control or a condition is about. */
  static String field(JsonNode scoped) {
    return text(scoped, "scope").substring(SCOPE.length());
  }

  private static Condition condition(JsonNode node, Schemas schemas) {
    JsonNode several = node.get("conditions");
    if (several != null) {
      List<Condition> conditions =
          StreamSupport.stream(several.values().spliterator(), false)
              .map(each -> condition(each, schemas))
              .toList();
      return new Condition.Several(text(node, "type").equals("AND"), conditions);
    }
    JsonNode expected = node.get("expectedValue");
    JsonNode schema =
        expected == null
            ? part(node, "schema")
            : JsonNode.createObjectNode(Map.of("const", expected));
    boolean whenEmpty = schema.get("not") != null;
    return new Condition.Value(field(node), schemas.compile(schema), whenEmpty);
  }

  private static String text(JsonNode node, String name) {
    return part(node, name).getStringValue();
  }

  private static JsonNode part(JsonNode node, String name) {
    return Objects.requireNonNull(node.get(name), name);
  }
}
