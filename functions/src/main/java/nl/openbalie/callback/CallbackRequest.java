package nl.openbalie.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import nl.openbalie.callback.Callback.ColleagueWish;
import nl.openbalie.cases.PhoneNumbers;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sends to be called back; a phone number is enough.
 *
 * @param phone as people write it; Dutch unless it says otherwise; not needed of who signed in with
 *     one
 * @param name up to 100 characters
 * @param mail where to write what happens with the callback, up to 254 characters
 * @param topic id of a topic
 * @param question in the customer's own words, up to 2000 characters, kept as typed
 * @param desiredOutcome what the customer would like us to do, up to 1000 characters
 * @param colleague whom the customer would like to speak again, as in an earlier callback
 * @param waits whether to wait for that colleague, rather than be called by whoever is free first
 * @param window the start of the window the customer wishes for
 */
@Serdeable
record CallbackRequest(
    @Nullable String phone,
    @Nullable String name,
    @Nullable String mail,
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    @Nullable String colleague,
    @JsonProperty("wait") @Nullable Boolean waits,
    @Nullable OffsetDateTime window) {

  /** The same without white space around the texts; a problem for what is too long. */
  CallbackRequest checked() {
    String wished = Input.optional("colleague", colleague, 100);
    if (wished == null && Boolean.TRUE.equals(waits)) {
      throw new Problem(ProblemType.FIELD_MISSING, "colleague");
    }
    return new CallbackRequest(
        Input.optional("phone", phone, PhoneNumbers.MOST),
        Input.optional("name", name, 100),
        Input.mail("mail", mail),
        Input.optional("topic", topic, 100),
        Input.optional("question", question, 2000),
        Input.optional("desiredOutcome", desiredOutcome, 1000),
        wished,
        waits,
        window);
  }

  /** The same by a customer who signed in, and need not fill in what we know. */
  CallbackRequest by(CustomerIdentity customer) {
    return new CallbackRequest(
        phone == null ? customer.phone() : phone,
        name == null ? customer.name() : name,
        mail,
        topic,
        question,
        desiredOutcome,
        colleague,
        waits,
        window);
  }

  @Nullable ColleagueWish wish() {
    return colleague == null ? null : new ColleagueWish(colleague, Boolean.TRUE.equals(waits));
  }
}
