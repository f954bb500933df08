package nl.openbalie.api;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;

/** All ways to fill in a form by answering what it asks, and nothing else. */
record Ways(Form form) {

  /** What fits a field of a format. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "postcode", "9991 BC",
          "house-number", "12a",
          "bsn", "111222333",
          "iban", "NL91ABNA0417164300",
          "kenteken", "AB-123-C",
          "phone", "+31201234567",
          "email", "zoe@klant.example",
          "date", "2026-12-01",
          "birth-date", "1980-02-28");

  /**
   * One way, to its end.
   *
   * @param values of what was known and what was asked
   * @param asked how many fields that were
   */
  record Way(Map<String, JsonNode> values, int asked) {}

  /** Each choice there is leads another way. */
  Stream<Way> from(Map<String, JsonNode> known) {
    return from(new Way(known, 0));
  }

  private Stream<Way> from(Way way) {
    List<String> ask = form.ask(way.values());
    return ask.isEmpty()
        ? Stream.of(way)
        : answers(form.field(ask.getFirst()).orElseThrow())
            .flatMap(answer -> from(answered(way, ask.getFirst(), answer)));
  }

  private Way answered(Way way, String field, JsonNode answer) {
    if (!form.fits(field, answer) || way.values().containsKey(field)) {
      throw new AssertionError(form.id() + " asks again after " + answer + " in " + field);
    }
    Map<String, JsonNode> values = new HashMap<>(way.values());
    values.put(field, answer);
    return new Way(values, way.asked() + 1);
  }

  private static Stream<JsonNode> answers(Field field) {
    JsonNode schema = field.schema();
    return switch (schema.get("type").getStringValue()) {
      case "boolean" -> Stream.of(true, false).map(JsonNode::createBooleanNode);
      case "integer", "number" -> Stream.of(schema.get("minimum"));
      case "array" ->
          choices(schema.get("items")).map(choice -> JsonNode.createArrayNode(List.of(choice)));
      default -> schema.get("enum") == null ? Stream.of(text(field)) : choices(schema);
    };
  }

  private static Stream<JsonNode> choices(JsonNode schema) {
    return StreamSupport.stream(schema.get("enum").values().spliterator(), false);
  }

  private static JsonNode text(Field field) {
    String text = field.format() == null ? "Voorbeeld" : EXAMPLES.get(field.format());
    return JsonNode.createStringNode(text);
  }

  /** The fields that must be filled in at the end of a way. */
  long required(Way way) {
    Set<String> shown = form.shown(way.values());
    return form.fields().stream()
        .filter(field -> field.required() && shown.contains(field.name()))
        .count();
  }
}
