package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.live.IdentityLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a customer did and asked before, on one screen (demand D12).
 *
 * @param journey what the customer did, oldest first; of much only the latest
 * @param forms what the customer began to fill in and did not send, latest change first
 * @param rules what the articles the customer saw leave to the colleague (demand D18)
 * @param cases callbacks, appointments and sent forms of this customer, latest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Story(
    Who identity,
    List<Line> journey,
    List<BegunForm> forms,
    List<Rule> rules,
    List<EarlierCase> cases) {

  /** The same without the case that is at hand. */
  Story before(String reference) {
    return new Story(
        identity,
        journey.stream().filter(line -> !asksFor(reference, line.event())).toList(),
        forms,
        rules,
        cases.stream().filter(one -> !one.reference().equals(reference)).toList());
  }

  private static boolean asksFor(String reference, JourneyEvent event) {
    return event instanceof JourneyEvent.Asked asked && asked.reference().equals(reference);
  }

  /** Who the customer proved to be; as anonymous as they stayed. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Who(
      IdentityLevel level,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String mail,
      @Nullable OffsetDateTime signedIn) {

    static Who anonymous() {
      return new Who(IdentityLevel.ANONYMOUS, null, null, null, null);
    }

    static Who of(CustomerIdentity customer, OffsetDateTime signedIn) {
      return new Who(
          customer.level(), customer.name(), customer.phone(), customer.mail(), signedIn);
    }
  }

  /**
   * Something the customer did.
   *
   * @param at the last time
   * @param seconds how long an article was open; null when nobody knows
   * @param times how often
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(OffsetDateTime at, JourneyEvent event, @Nullable Integer seconds, int times) {}

  /**
   * A form that the customer began and did not send.
   *
   * @param at when it was last changed
   * @param values as many as fit on a screen, first those that somebody filled in
   * @param left how many fields are still to be filled in
   * @param href where the colleague goes on with it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BegunForm(
      String form, String title, OffsetDateTime at, List<FilledIn> values, int left, String href) {}

  /** An article that the customer saw, and the room it leaves. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Rule(String article, String title, @Nullable String roomToDeviate) {}

  /**
   * Another callback, appointment or form that was sent.
   *
   * @param asked when the customer asked for it
   * @param planned before when the customer is called, or when the visit begins; null for a form
   * @param outcome what came of it, by the colleague
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EarlierCase(
      String kind,
      String reference,
      String status,
      OffsetDateTime asked,
      @Nullable OffsetDateTime planned,
      @Nullable String topic,
      @Nullable String question,
      @Nullable String desiredOutcome,
      @Nullable String outcome,
      @Nullable String aboutDesiredOutcome,
      String href) {}
}
