package nl.openbalie.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.effort.Score;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.journey.JourneyStep;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about a customer.
 *
 * @param identity null for who did not sign in
 * @param steps oldest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Held(
    @Nullable CustomerIdentity identity,
    List<JourneyStep> steps,
    List<Case> cases,
    List<Score> effort,
    ContactBlock contact) {

  /**
   * A callback or an appointment.
   *
   * @param state how it is now, as it is kept, without the names of colleagues
   * @param history how it was, oldest first, as far back as that is kept
   */
  @Serdeable
  record Case(String kind, String reference, Object state, List<Version> history) {}

  /**
   * What happened to a case.
   *
   * @param state how the case was from then on, without the names of colleagues
   */
  @Serdeable
  record Version(String event, Instant at, Object state) {}
}
