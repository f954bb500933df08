package nl.openbalie.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.openbalie.versions.Version;
import org.jspecify.annotations.Nullable;

/**
 * An article as it once was.
 *
 * @param version 1 and up
 * @param text null where the article was removed
 * @param by who wrote it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleVersion(
    String id, String lang, int version, @Nullable ArticleText text, String by, Instant at)
    implements Version {

  @Override
  public boolean removed() {
    return text == null;
  }
}
