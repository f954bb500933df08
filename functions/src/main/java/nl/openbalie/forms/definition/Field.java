package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Objects;
import nl.openbalie.live.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks.
 *
 * @param schema its property of the form's schema
 * @param required whether it must be filled in wherever it is shown
 * @param format as in JSON Schema, or one of ours; null for none
 * @param sensitive what kind of sensitive data it holds; a BSN or an IBAN always is
 * @param sources where its value may come from, best first, as in {@code identity.name}
 */
public record Field(
    String name,
    JsonNode schema,
    boolean required,
    @Nullable String format,
    Sensitivity sensitive,
    List<String> sources) {

  /** Whether it holds ids of files that go along with the form. */
  public boolean takesFiles() {
    return Format.ATTACHMENT.word().equals(format);
  }

  /** Whether it takes any words; an address of mail can hold some too. */
  public boolean takesWords() {
    JsonNode each = Objects.requireNonNullElse(schema.get("items"), schema);
    boolean text = JsonNode.createStringNode("string").equals(each.get("type"));
    boolean free = format == null || format.equals(Format.EMAIL.word());
    return text && each.get("enum") == null && free;
  }
}
