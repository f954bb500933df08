package nl.openbalie.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.openbalie.cases.Told.Addition;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.Promise;
import nl.openbalie.live.Settings;
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
 * @param mail enough of the address to know which it is
 * @param additions what the customer told later, oldest first
 * @param colleague whom the customer wishes to speak again
 * @param waits whether to wait for that colleague
 * @param helpedBy the colleague who called, to ask for again
 * @param attempts how often nobody picked up
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
    @Nullable String mail,
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Addition> additions,
    @Nullable String colleague,
    @JsonProperty("wait") @Nullable Boolean waits,
    @Nullable String helpedBy,
    int attempts,
    @Nullable Boolean wished,
    String href,
    ContactBlock contact) {

  /**
   * The callback that this token opens.
   *
   * @param made the same when it was planned just now, else null
   */
  static CallbackAnswer of(
      Callback callback,
      Token token,
      CallbackPlanner.@Nullable Planned made,
      Settings settings,
      Language language,
      ContactBlock contact) {
    Callback.ColleagueWish wish = callback.wish();
    return new CallbackAnswer(
        callback.reference(),
        made == null ? null : made.token().value(),
        callback.status(),
        Texts.of(language, "callback.status." + callback.status().word(), callback.reference()),
        callback.open() ? promise(callback.planned(), settings.zone(), language) : null,
        Objects.requireNonNullElse(callback.customer().maskedPhone(), ""),
        callback.customer().maskedMail(),
        callback.told().topic(),
        callback.told().question(),
        callback.told().desiredOutcome(),
        callback.told().additions(),
        wish == null ? null : wish.colleague(),
        wish == null ? null : wish.only(),
        callback.status() == CallbackStatus.REACHED || callback.status() == CallbackStatus.CLOSED
            ? callback.assignee()
            : null,
        callback.attempts().size(),
        made == null ? null : made.wished(),
        "/v1/callbacks/" + token.value(),
        contact);
  }

  private static Promise promise(Callback.Planned planned, ZoneId zone, Language language) {
    return Promise.of(at(planned.from(), zone), at(planned.before(), zone), language);
  }

  private static OffsetDateTime at(OffsetDateTime moment, ZoneId zone) {
    return moment.atZoneSameInstant(zone).toOffsetDateTime();
  }
}
