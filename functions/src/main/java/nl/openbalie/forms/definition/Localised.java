package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import nl.openbalie.forms.definition.FormDefinition.FieldText;
import nl.openbalie.forms.definition.FormDefinition.Texts;

/**
 * A form's schema and UI schema with the words that a customer reads in place.
 *
 * @param texts in the language of the customer
 */
record Localised(Texts texts) {

  /** Labels become titles, help becomes a description, and choices get their names. */
  JsonNode schema(JsonNode schema, String title) {
    Map<String, JsonNode> parts = parts(schema);
    parts.put("title", JsonNode.createStringNode(title));
    parts.computeIfPresent("properties", (_, properties) -> each(properties, this::property));
    return JsonNode.createObjectNode(parts);
  }

  private JsonNode property(String name, JsonNode property) {
    FieldText text = Objects.requireNonNull(texts.fields().get(name), name);
    Map<String, JsonNode> parts = parts(named(property, text));
    parts.put("title", JsonNode.createStringNode(text.label()));
    parts.put("description", JsonNode.createStringNode(text.help()));
    parts.computeIfPresent("items", (_, items) -> named(items, text));
    return JsonNode.createObjectNode(parts);
  }

  /** An enumeration of values becomes one of values with names, in the same order. */
  private static JsonNode named(JsonNode schema, FieldText text) {
    Map<String, JsonNode> parts = parts(schema);
    JsonNode values = parts.remove("enum");
    if (values != null) {
      parts.put(
          "oneOf",
          JsonNode.createArrayNode(
              StreamSupport.stream(values.values().spliterator(), false)
                  .map(value -> choice(value, text))
                  .toList()));
    }
    return JsonNode.createObjectNode(parts);
  }

  private static JsonNode choice(JsonNode value, FieldText text) {
    String title = Objects.requireNonNull(text.choices().get(value.getStringValue()));
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("const", value);
    parts.put("title", JsonNode.createStringNode(title));
    return JsonNode.createObjectNode(parts);
  }

  /** Steps and groups get their label; what is a label itself gets its text, as JSON Forms asks. */
  JsonNode ui(JsonNode element) {
    Map<String, JsonNode> parts = parts(element);
    JsonNode key = parts.get("i18n");
    if (key != null) {
      String words = Objects.requireNonNull(texts.labels().get(key.getStringValue()));
      String type = Objects.requireNonNull(parts.get("type")).getStringValue();
      parts.put(type.equals("Label") ? "text" : "label", JsonNode.createStringNode(words));
    }
    parts.computeIfPresent(
        "elements",
        (_, elements) ->
            JsonNode.createArrayNode(
                StreamSupport.stream(elements.values().spliterator(), false)
                    .map(this::ui)
                    .toList()));
    return JsonNode.createObjectNode(parts);
  }

  private static JsonNode each(JsonNode object, BiFunction<String, JsonNode, JsonNode> change) {
    Map<String, JsonNode> parts = parts(object);
    parts.replaceAll(change);
    return JsonNode.createObjectNode(parts);
  }

  private static Map<String, JsonNode> parts(JsonNode object) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    object.entries().forEach(entry -> parts.put(entry.getKey(), entry.getValue()));
    return parts;
  }
}
