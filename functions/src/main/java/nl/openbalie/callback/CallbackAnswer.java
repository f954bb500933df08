package nl.openbalie.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.Promise;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * A callback as its customer sees it.
 *
 * @param token opens the callback; only in the answer to the request that made it
 * @param status in one word, {@code statusText} in a sentence
 * @param promise when the customer is called at the latest; null once nobody is to call any more
 * @param phone the last two digits of the number that will be called
 * @param wished false when the window that was asked for was full and a later one was taken
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallbackAnswer(
    String reference,
    @Nullable String token,
    CallbackStatus status,
    String statusText,
    @Nullable Promise promise,
    String phone,
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    @Nullable Boolean wished,
    String href,
    ContactBlock contact) {

  static CallbackAnswer of(
      Callback callback, Token token, ZoneId zone, Language language, ContactBlock contact) {
    Promise promise =
        callback.open()
            ? Promise.of(
                at(callback.planned().from(), zone),
                at(callback.planned().before(), zone),
                language)
            : null;
    return new CallbackAnswer(
        callback.reference(),
        null,
        callback.status(),
        Texts.of(language, "callback.status." + callback.status().word(), callback.reference()),
        promise,
        lastTwo(callback.customer().phone()),
        callback.told().topic(),
        callback.told().question(),
        callback.told().desiredOutcome(),
        null,
        "/v1/callbacks/" + token.value(),
        contact);
  }

  private static String lastTwo(@Nullable String phone) {
    return phone == null ? "" : "…" + phone.substring(phone.length() - 2);
  }

  CallbackAnswer created(Token newToken, @Nullable Boolean asWished) {
    return new CallbackAnswer(
        reference,
        newToken.value(),
        status,
        statusText,
        promise,
        phone,
        topic,
        question,
        desiredOutcome,
        asWished,
        href,
        contact);
  }

  private static OffsetDateTime at(OffsetDateTime moment, ZoneId zone) {
    return moment.atZoneSameInstant(zone).toOffsetDateTime();
  }
}
