package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.openbalie.appointment.Appointment;
import nl.openbalie.appointment.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/** Who comes on a day, or came, in order of time. */
@Serdeable
record Visitors(
    LocalDate date, @JsonInclude(JsonInclude.Include.ALWAYS) List<Visitor> appointments) {

  /**
   * Somebody in that list; without the story.
   *
   * @param location id
   * @param staff id of the group that receives the customer
   * @param product id
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Visitor(
      String reference,
      AppointmentStatus status,
      OffsetDateTime start,
      OffsetDateTime end,
      String location,
      String staff,
      String product,
      @Nullable String name,
      @Nullable String topic,
      String href) {

    static Visitor of(Appointment appointment) {
      Appointment.Place place = appointment.place();
      return new Visitor(
          appointment.reference(),
          appointment.status(),
          place.start(),
          place.end(),
          place.location(),
          place.staff(),
          appointment.product(),
          appointment.customer().name(),
          appointment.told().topic(),
          Href.of(Appointment.KIND, appointment.reference()));
    }
  }
}
