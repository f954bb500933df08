package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.Objects;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a value does not keep to.
 *
 * @param keyword of JSON Schema, or one of ours: {@code characters}, {@code number}
 * @param limit what the keyword says; null where a sentence has no use for it
 */
record Violation(String keyword, @Nullable Object limit) {

  static final Violation REQUIRED = new Violation("required", null);
  static final Violation TYPE = new Violation("type", null);
  static final Violation CHARACTERS = new Violation("characters", null);
  static final Violation NUMBER = new Violation("number", null);

  /** A keyword of the field itself, or of the items of its list. */
  static Violation of(String keyword, JsonNode property) {
    JsonNode items = property.get("items");
    JsonNode own = property.get(keyword);
    JsonNode limit = own == null && items != null ? items.get(keyword) : own;
    return new Violation(keyword, limit == null ? null : limit.getValue());
  }

  /** One sentence for the customer. */
  String sentence(Field field, FormDefinition.FieldText text, Language language) {
    return Texts.of(language, "form.error." + key(field), text.label(), argument(text));
  }

  private String key(Field field) {
    return switch (keyword) {
      case "type" -> "type." + Objects.requireNonNull(field.schema().get("type")).getStringValue();
      case "format" -> "format." + field.format();
      default -> keyword;
    };
  }

  /** No customer reads a pattern; the help sentence tells what it asks for. */
  private Object argument(FormDefinition.FieldText text) {
    return limit == null || keyword.equals("pattern") ? text.help() : limit;
  }
}
