package nl.openbalie.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.effort.Score;
import nl.openbalie.forms.attachment.Attachment;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.journey.JourneyStep;
import nl.openbalie.live.IdentityLevel;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about a customer.
 *
 * @param identity null for who did not sign in
 * @param steps oldest first
 * @param forms those that were begun and not sent
 * @param files that go along with forms, those that were sent and those that were begun
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Held(
    @Nullable CustomerIdentity identity,
    List<JourneyStep> steps,
    List<Case> cases,
    List<Form> forms,
    List<Attachment> files,
    List<Score> effort,
    ContactBlock contact) {

  /**
   * A callback, an appointment, or a form that was sent.
   *
   * @param state how it is now, as it is kept, without the names of colleagues
   * @param history how it was, oldest first, as far back as that is kept
   * @param values what was filled in, by field; empty for what is no form
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Case(
      String kind,
      String reference,
      Object state,
      List<Version> history,
      Map<String, Value> values) {}

  /**
   * A form that was begun.
   *
   * @param form its id
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Form(String form, Instant begun, Instant changed, Map<String, Value> values) {}

  /**
   * Something that was filled in.
   *
   * @param value null where the field was made empty
   * @param withheld whether there is one, that is shown to who identifies themselves better
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Value(
      @Schema(ref = "#/components/schemas/FieldValue", implementation = Object.class)
          @Nullable JsonNode value,
      String source,
      Instant asOf,
      boolean withheld) {

    static Value of(Known known, IdentityLevel level) {
      boolean withheld = known.identity().compareTo(level) > 0;
      return new Value(withheld ? null : known.value(), known.source(), known.asOf(), withheld);
    }
  }

  /**
   * What happened to a case.
   *
   * @param state how the case was from then on, without the names of colleagues
   */
  @Serdeable
  record Version(String event, Instant at, Object state) {}
}
