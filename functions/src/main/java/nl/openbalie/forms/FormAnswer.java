package nl.openbalie.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.forms.definition.FieldError;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.EntityTag;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A form to be filled in, with what is known already.
 *
 * @param version of the form, to be sent along with what is filled in
 * @param topic id of its topic
 * @param identity how sure we must be who the customer is before it can be sent
 * @param level how sure we are now
 * @param schema JSON Schema 2020-12 of the data
 * @param ui in the shape of JSON Forms
 * @param values by field; no source fills again what somebody made empty
 * @param shown the fields that are shown with these values, in order
 * @param ask those among them that are still to be filled in, in order
 * @param errors what would be wrong with the values; advice until the form is sent
 * @param draft what was begun; null for nothing
 * @param contact the contact block; absent on the routes of colleagues
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FormAnswer(
    String id,
    int version,
    String title,
    String topic,
    IdentityLevel identity,
    IdentityLevel level,
    @Schema(type = "object", implementation = Object.class) JsonNode schema,
    @Schema(type = "object", implementation = Object.class) JsonNode ui,
    Map<String, Value> values,
    Set<String> shown,
    List<String> ask,
    List<FieldError> errors,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable State draft,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ContactBlock contact) {

  /**
   * A value and where it came from.
   *
   * @param source {@code customer}, {@code colleague}, or where it was known
   * @param sourceText the same in the customer's language
   * @param asOf when it was so
   * @param by the colleague who filled it in, for other colleagues
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(
      @Schema(ref = "#/components/schemas/FieldValue", implementation = Object.class)
          JsonNode value,
      String source,
      String sourceText,
      OffsetDateTime asOf,
      @Nullable String by) {}

  /**
   * What was begun.
   *
   * @param version counts the changes, as in {@code ETag}
   */
  @Serdeable
  public record State(int version, OffsetDateTime begun, OffsetDateTime changed) {}

  /**
   * @param contact null for a colleague
   */
  public static FormAnswer of(Filled filled, ZoneId zone, @Nullable ContactBlock contact) {
    Form form = filled.form();
    Language language = filled.author().language();
    Map<String, JsonNode> data = filled.data();
    return new FormAnswer(
        form.id(),
        form.version(),
        form.title(language),
        form.definition().topic(),
        form.definition().identity(),
        filled.author().level(),
        form.schema(language),
        form.ui(language),
        values(filled, language, zone),
        form.shown(data),
        form.ask(data),
        form.advice(data, language),
        state(filled.draft(), zone),
        contact);
  }

  private static Map<String, Value> values(Filled filled, Language language, ZoneId zone) {
    Map<String, Value> values = new LinkedHashMap<>();
    filled
        .seen()
        .forEach((field, known) ->
            values.put(
                field,
                new Value(
                    Objects.requireNonNull(known.value()),
                    known.source(),
                    Texts.of(language, "form.source." + known.source()),
                    known.asOf().atZone(zone).toOffsetDateTime(),
                    filled.author().colleague() == null ? null : known.by())));
    return values;
  }

  private static @Nullable State state(@Nullable Draft draft, ZoneId zone) {
    return draft == null
        ? null
        : new State(
            draft.version(),
            draft.begun().atZone(zone).toOffsetDateTime(),
            draft.changed().atZone(zone).toOffsetDateTime());
  }

  /** What to send along in {@code If-Match}; null when nothing was begun. */
  public @Nullable EntityTag tag() {
    return draft == null ? null : new EntityTag(draft.version());
  }
}
