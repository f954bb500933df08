package nl.openbalie.forms.attachment;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.FieldError;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/**
 * What goes along with a form that is sent.
 *
 * @param bundles all that was added to it
 * @param named ids, by the field that is sent with them in it
 */
public record Parcel(List<Bundle> bundles, Map<String, List<String>> named) {

  /** A parcel without anything in it. */
  static final Parcel EMPTY = new Parcel(List.of(), Map.of());

  static Parcel of(List<Bundle> bundles, Form form, Map<String, JsonNode> sent) {
    Map<String, List<String>> named = new HashMap<>();
    sent.forEach((field, value) -> {
      if (form.field(field).filter(Field::takesFiles).isPresent()) {
        named.put(field, ids(value));
      }
    });
    return new Parcel(bundles, named);
  }

  private static List<String> ids(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.values().spliterator(), false)
            .map(JsonNode::getStringValue)
            .toList()
        : List.of(value.getStringValue());
  }

  /** What is not in order, in the order of the form; a file that was not looked at is not there. */
  public List<FieldError> errors(Form form, Language language) {
    return form.fields().stream()
        .map(Field::name)
        .filter(
            field -> named.getOrDefault(field, List.of()).stream().anyMatch(id -> !has(field, id)))
        .map(field -> FieldError.of(field, sentence(form, field, language)))
        .toList();
  }

  private boolean has(String field, String id) {
    return all().anyMatch(one -> one.id().equals(id) && one.field().equals(field) && one.checked());
  }

  private static String sentence(Form form, String field, Language language) {
    return Texts.of(language, "form.error.attachment", form.label(field, language));
  }

  private Stream<Attachment> all() {
    return bundles.stream().flatMap(bundle -> bundle.own().stream());
  }

  /** The files that go along. */
  List<Attachment> going() {
    return all().filter(this::goes).toList();
  }

  /** Whether a field has it; what none has stays behind, and goes with the draft. */
  boolean goes(Attachment attachment) {
    return named.getOrDefault(attachment.field(), List.of()).contains(attachment.id());
  }
}
