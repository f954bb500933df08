package nl.openbalie.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where a callback is in its life. */
@Serdeable
@Schema(allowableValues = {"requested", "cancelled", "closed"})
enum CallbackStatus {
  REQUESTED,
  CANCELLED,
  CLOSED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
