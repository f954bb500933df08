package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules for forms.
 *
 * @param askedFields the most fields that a form may ask of a customer who is signed in; 1 to 60
 * @param draftDays how long a form that was begun waits after the last change; 1 to 3650
 * @param records what the organisation's own service knows of its customers; null for nothing
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormRules(int askedFields, int draftDays, @Nullable Records records) {

  public FormRules {
    if (askedFields < 1 || askedFields > 60 || draftDays < 1 || draftDays > 3650) {
      throw new IllegalArgumentException("1 to 60 fields are asked, drafts wait 1 to 3650 days");
    }
  }

  /**
   * How the answer of that service is read.
   *
   * @param identity from which level on it is asked, and its values are shown
   * @param values JSON Pointers into the answer, by the name that forms use
   */
  @Serdeable
  public record Records(IdentityLevel identity, Map<String, String> values) {}
}
