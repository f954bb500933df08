package nl.openbalie.effort;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How easy we made it, said by one customer about one thing (demand D13); names nobody.
 *
 * @param score from 1, much effort, to 7, none
 * @param channel {@code search}, {@code article}, {@code callback} or {@code appointment}
 * @param topic id of a topic; null when nobody said what it was about
 * @param article id; null when it is about something else
 * @param comment in the customer's words, redacted
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Score(
    int score,
    String channel,
    @Nullable String topic,
    @Nullable String article,
    @Nullable String comment,
    Instant at) {

  /** Scores that mean much effort: the customers who do not come back. */
  private static final int HIGH_EFFORT = 2;

  boolean highEffort() {
    return score <= HIGH_EFFORT;
  }
}
