package nl.openbalie.effort;

import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * How easy we made it.
 *
 * @param score from 1, much effort, to 7, none
 * @param about {@code search}, the id of an article, or the token of a callback or an appointment
 * @param comment up to 1000 characters
 */
@Serdeable
record EffortRequest(@Nullable Integer score, @Nullable String about, @Nullable String comment) {

  /** The same, with everything in it that must be. */
  Checked checked() {
    if (score == null) {
      throw new Problem(ProblemType.FIELD_MISSING, "score");
    }
    if (score < 1 || score > 7) {
      throw new Problem(ProblemType.FIELD_INVALID, "score");
    }
    return new Checked(
        score, Input.required("about", about, 100), Input.optional("comment", comment, 1000));
  }

  /** A request in which nothing is missing. */
  record Checked(int score, String about, @Nullable String comment) {}
}
