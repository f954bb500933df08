package nl.openbalie.forms.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form in a list.
 *
 * @param title by language code
 * @param version the latest
 * @param live the version that customers see; null for none
 * @param by who wrote the latest
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormSummary(
    String id,
    Map<String, String> title,
    int version,
    @Nullable Integer live,
    String by,
    Instant at) {

  static FormSummary of(FormVersion latest, FormDefinition form) {
    return new FormSummary(
        latest.id(), form.title(), latest.version(), null, latest.by(), latest.at());
  }

  FormSummary live(int version) {
    return new FormSummary(id, title, this.version, version == 0 ? null : version, by, at);
  }
}
