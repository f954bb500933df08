package nl.openbalie.callback;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import nl.openbalie.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sends to be called back; a phone number is enough.
 *
 * @param phone as people write it; Dutch unless it says otherwise
 * @param name up to 100 characters
 * @param topic id of a topic
 * @param question in the customer's own words, up to 2000 characters, kept as typed
 * @param desiredOutcome what the customer would like us to do, up to 1000 characters
 * @param window the start of the window the customer wishes for
 */
@Serdeable
record CallbackRequest(
    @Nullable String phone,
    @Nullable String name,
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    @Nullable OffsetDateTime window) {

  /** The same without white space around the texts; a problem for what is too long. */
  CallbackRequest checked() {
    return new CallbackRequest(
        phone,
        Input.optional("name", name, 100),
        Input.optional("topic", topic, 100),
        Input.optional("question", question, 2000),
        Input.optional("desiredOutcome", desiredOutcome, 1000),
        window);
  }
}
