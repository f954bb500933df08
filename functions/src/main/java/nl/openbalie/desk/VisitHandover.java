package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.openbalie.appointment.Appointment;

/**
 * The whole story, before the customer sits down (demand D12): what {@link Story} tells, beside the
 * appointment that it is about.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record VisitHandover(
    Appointment appointment,
    Story.Who identity,
    List<Story.Line> journey,
    List<Story.BegunForm> forms,
    List<Story.Rule> rules,
    List<Story.EarlierCase> cases) {

  static VisitHandover of(Appointment appointment, Story story) {
    return new VisitHandover(
        appointment,
        story.identity(),
        story.journey(),
        story.forms(),
        story.rules(),
        story.cases());
  }
}
