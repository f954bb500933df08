package nl.openbalie.desk;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.Outcome;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * How a callback ended, by the colleague.
 *
 * @param result solved, passed-on or not-reached
 * @param note what was said and done, up to 2000 characters
 * @param aboutDesiredOutcome what was done about the customer's wish, up to 2000 characters; needed
 *     where there was one
 */
@Serdeable
record OutcomeRequest(
    Outcome.@Nullable Result result, @Nullable String note, @Nullable String aboutDesiredOutcome) {

  Outcome checked(Callback callback, String colleague, Instant now) {
    if (result == null) {
      throw new Problem(ProblemType.FIELD_MISSING, "result");
    }
    String about =
        callback.told().desiredOutcome() == null
            ? Input.optional("aboutDesiredOutcome", aboutDesiredOutcome, 2000)
            : Input.required("aboutDesiredOutcome", aboutDesiredOutcome, 2000);
    return new Outcome(result, Input.required("note", note, 2000), about, colleague, now);
  }
}
