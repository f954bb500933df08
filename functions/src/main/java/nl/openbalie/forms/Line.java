package nl.openbalie.forms;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Language;

/**
 * A field that was filled in, as its customer reads it.
 *
 * @param value in one line; of what is sensitive no more than the end
 */
@Serdeable
public record Line(String field, String label, String value) {

  private static final Pattern LONG_NUMBER = Pattern.compile("[A-Z0-9 ]{9,}");
  private static final int END = 3;

  /** All that was filled in, in the same order. */
  public static List<Line> of(Form form, Map<String, Known> values, Language language) {
    return values.entrySet().stream()
        .map(one -> of(form, one.getKey(), one.getValue(), language))
        .toList();
  }

  private static Line of(Form form, String field, Known known, Language language) {
    String value = form.readable(field, Objects.requireNonNull(known.value()), language);
    return new Line(
        field,
        form.label(field, language),
        known.identity() == IdentityLevel.STRONG ? masked(value) : value);
  }

  /** Enough of a number to know one's own by; of anything shorter nothing. */
  private static String masked(String value) {
    return LONG_NUMBER.matcher(value).matches() ? "…" + value.substring(value.length() - END) : "…";
  }
}
