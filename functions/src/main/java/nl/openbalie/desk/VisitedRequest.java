package nl.openbalie.desk;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.openbalie.appointment.Appointment;
import nl.openbalie.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * How a visit went, by the colleague.
 *
 * @param note what was said and done, up to 2000 characters
 * @param aboutDesiredOutcome what was done about the customer's wish, up to 2000 characters; needed
 *     where there was one
 */
@Serdeable
record VisitedRequest(@Nullable String note, @Nullable String aboutDesiredOutcome) {

  Appointment.Note checked(Appointment appointment, String colleague, Instant now) {
    String about =
        appointment.told().desiredOutcome() == null
            ? Input.optional("aboutDesiredOutcome", aboutDesiredOutcome, 2000)
            : Input.required("aboutDesiredOutcome", aboutDesiredOutcome, 2000);
    return new Appointment.Note(Input.required("note", note, 2000), about, colleague, now);
  }
}
