package nl.openbalie.contact;

import java.time.Instant;
import nl.openbalie.live.ContactPolicy;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who looks for a human being, about what, and when.
 *
 * @param topic id of the topic of the question, null when unknown
 * @param identity how sure we are who the customer is
 */
public record Situation(
    Settings settings,
    @Nullable String topic,
    Language language,
    IdentityLevel identity,
    Instant now) {

  ContactPolicy policy() {
    return settings.policy(topic);
  }

  String text(String key, Object... arguments) {
    return Texts.of(language, "channel." + key, arguments);
  }
}
