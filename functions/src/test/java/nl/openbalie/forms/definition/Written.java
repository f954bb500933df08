package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.openbalie.TestClock;
import nl.openbalie.forms.definition.FormDefinition.FieldText;
import nl.openbalie.forms.definition.FormDefinition.Texts;
import nl.openbalie.live.IdentityLevel;

/** Versions of a form with one field, as an editor writes them. */
final class Written {

  private final String id;

  Written(String id) {
    this.id = id;
  }

  FormVersion version(int number) {
    return new FormVersion(id, number, form(number), "editor-1", TestClock.MONDAY_MORNING);
  }

  FormVersion removal(int number) {
    return new FormVersion(id, number, null, "publisher-1", TestClock.MONDAY_MORNING);
  }

  FormSummary summary(int number) {
    return FormSummary.of(version(number), form(number));
  }

  void save(FormStore store, int number) {
    store.save(version(number), Objects.requireNonNull(version(number).form()));
  }

  private static FormDefinition form(int number) {
    return new FormDefinition(
        Map.of("nl", "Formulier " + number, "en", "Form " + number),
        "afval",
        IdentityLevel.ANONYMOUS,
        30,
        object(
            "type",
            text("object"),
            "properties",
            object("address", object("type", text("string")))),
        object("type", text("Control"), "scope", text("#/properties/address")),
        Map.of("nl", texts("Adres"), "en", texts("Address")),
        Map.of("address", List.of("records.street", "given")));
  }

  private static Texts texts(String label) {
    return new Texts(Map.of("address", new FieldText(label, "🙂.", Map.of())), Map.of());
  }

  private static JsonNode object(String name, JsonNode value) {
    return JsonNode.createObjectNode(Map.of(name, value));
  }

  private static JsonNode object(String name, JsonNode value, String other, JsonNode otherValue) {
    return JsonNode.createObjectNode(Map.of(name, value, other, otherValue));
  }

  private static JsonNode text(String text) {
    return JsonNode.createStringNode(text);
  }
}
