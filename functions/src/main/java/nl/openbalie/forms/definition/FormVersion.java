package nl.openbalie.forms.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.openbalie.versions.Version;
import org.jspecify.annotations.Nullable;

/**
 * A form as it once was.
 *
 * @param version 1 and up
 * @param form null where it was removed
 * @param by who wrote it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormVersion(
    String id, int version, @Nullable FormDefinition form, String by, Instant at)
    implements Version {

  @Override
  public boolean removed() {
    return form == null;
  }
}
