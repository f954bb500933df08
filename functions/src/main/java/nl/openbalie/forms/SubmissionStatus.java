package nl.openbalie.forms;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where a form that was sent stands. */
@Serdeable
@Schema(allowableValues = {"received", "handled", "withdrawn"})
public enum SubmissionStatus {
  RECEIVED,
  HANDLED,
  /** Taken back by the customer. */
  WITHDRAWN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
