package nl.openbalie.appointment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where an appointment is in its life. */
@Serdeable
@Schema(allowableValues = {"booked", "visited", "no-show", "cancelled"})
public enum AppointmentStatus {
  BOOKED,
  VISITED,
  /** The customer did not come. */
  NO_SHOW,
  CANCELLED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
