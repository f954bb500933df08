package nl.openbalie.forms.definition;

import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/**
 * What is wrong with a value.
 *
 * @param pointer to the field, RFC 6901
 * @param message one sentence for the customer, in their language
 */
@Serdeable
public record FieldError(String pointer, String message) {

  private static final int MOST_OF_A_NAME = 40;

  /** What is wrong with the value of a field. */
  public static FieldError of(String field, String message) {
    return new FieldError("/" + field.replace("~", "~0").replace("/", "~1"), message);
  }

  /** There is no such field; its name may be anything. */
  static FieldError unknown(String name, Language language) {
    String start = name.substring(0, Math.min(name.length(), MOST_OF_A_NAME));
    return of(start, Texts.of(language, "form.error.unknown", start));
  }
}
