package nl.openbalie.forms.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import nl.openbalie.live.IdentityLevel;

/**
 * A form as an editor writes it.
 *
 * @param title by language code
 * @param topic id of a topic, whose contact policy holds on every step
 * @param identity from which level it can be sent
 * @param retentionDays how long what was sent is kept; 1 to 3650
 * @param schema JSON Schema 2020-12 of the data: one object with flat properties
 * @param ui in the shape of JSON Forms: layouts, groups, steps and controls
 * @param texts by language code
 * @param sources where a value may come from, by field, best first; as in {@code records.street}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FormDefinition(
    Map<String, String> title,
    String topic,
    IdentityLevel identity,
    int retentionDays,
    @Schema(type = "object", implementation = Object.class) JsonNode schema,
    @Schema(type = "object", implementation = Object.class) JsonNode ui,
    Map<String, Texts> texts,
    Map<String, List<String>> sources) {

  /**
   * What a customer reads in one language.
   *
   * @param fields by field
   * @param labels of steps and groups, by the {@code i18n} key that the UI schema gives them
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Texts(Map<String, FieldText> fields, Map<String, String> labels) {}

  /**
   * How a field is called.
   *
   * @param help one sentence that tells what to fill in, or why it is asked
   * @param choices what each value of an enumeration is called
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FieldText(
      String label,
      String help,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) Map<String, String> choices) {

    public FieldText {
      choices = choices == null ? Map.of() : choices;
    }
  }
}
