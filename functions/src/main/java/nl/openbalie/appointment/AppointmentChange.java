package nl.openbalie.appointment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import nl.openbalie.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a customer changes; null leaves it as it is.
 *
 * @param start another time
 * @param location id of another location
 * @param addition something more to tell, up to 2000 characters
 */
@Serdeable
record AppointmentChange(
    @Nullable OffsetDateTime start, @Nullable String location, @Nullable String addition) {

  AppointmentChange checked() {
    return new AppointmentChange(
        start,
        Input.optional("location", location, 100),
        Input.optional("addition", addition, 2000));
  }
}
