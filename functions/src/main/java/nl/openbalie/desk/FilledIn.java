package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Objects;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as a colleague reads it.
 *
 * @param value in one line
 * @param source {@code customer}, {@code colleague}, or where it was known
 * @param by the colleague who filled it in
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilledIn(String field, String label, String value, String source, @Nullable String by) {

  /**
   * @param value by field, and not empty
   */
  static FilledIn of(Form form, Map.Entry<String, Known> value, Language language) {
    String field = value.getKey();
    Known known = value.getValue();
    return new FilledIn(
        field,
        form.label(field, language),
        form.readable(field, Objects.requireNonNull(known.value()), language),
        known.source(),
        known.by());
  }

  /** The same with no more than the beginning of a long text. */
  FilledIn cut(int most) {
    return value.length() <= most
        ? this
        : new FilledIn(field, label, value.substring(0, whole(most)) + "…", source, by);
  }

  /** Not in the middle of a character that takes two places. */
  private int whole(int most) {
    return Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
  }
}
