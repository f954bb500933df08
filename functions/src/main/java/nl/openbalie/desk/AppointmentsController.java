package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.openbalie.appointment.Appointment;
import nl.openbalie.appointment.AppointmentStore;
import nl.openbalie.appointment.Reception;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Appointments for the colleagues who receive visitors. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/appointments")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class AppointmentsController {

  private final AppointmentStore appointments;
  private final Reception reception;
  private final Stories stories;
  private final LiveKnowledge live;
  private final InstantSource clock;

  AppointmentsController(
      AppointmentStore appointments,
      Reception reception,
      Stories stories,
      LiveKnowledge live,
      InstantSource clock) {
    this.appointments = appointments;
    this.reception = reception;
    this.stories = stories;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Who comes, by time. It names customers but does not tell their stories.
   *
   * @param location id; all when it is left out
   * @param date today when it is left out
   */
  @Get
  Visitors list(
      @QueryValue @Nullable String location,
      @QueryValue @Nullable LocalDate date,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    ZoneId zone = live.settings().zone();
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    LocalDate day = date == null ? today : date;
    if (Math.abs(day.getYear() - today.getYear()) > 1) {
      throw new Problem(ProblemType.FIELD_INVALID, "date");
    }
    return new Visitors(
        day,
        appointments
            .between(
                day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant())
            .filter(one -> location == null || one.place().location().equals(location))
            .map(Visitors.Visitor::of)
            .toList());
  }

  /** The whole story. */
  @Get("/{reference}")
  VisitHandover read(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    return stories.of(reception.find(reference), caller, "read");
  }

  /** The customer was here. */
  @Post("/{reference}/visited")
  VisitHandover visited(
      String reference,
      @Body VisitedRequest body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    Appointment.Note note =
        body.checked(reception.find(reference), caller.subject(), clock.instant());
    return stories.of(reception.visited(reference, note), caller, "visited");
  }

  /** The customer did not come. */
  @Post("/{reference}/no-show")
  VisitHandover missed(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    return stories.of(reception.missed(reference), caller, "no-show");
  }
}
