package nl.openbalie.contact;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/**
 * When the customer is called at the latest, as a timestamp and in words.
 *
 * @param from from when the customer may be called
 */
@Serdeable
public record Promise(OffsetDateTime from, OffsetDateTime before, String text) {

  public static Promise of(Window window, Language language) {
    return of(window.start().toOffsetDateTime(), window.end().toOffsetDateTime(), language);
  }

  public static Promise of(OffsetDateTime from, OffsetDateTime before, Language language) {
    String text =
        Texts.of(
            language,
            "promise",
            Moments.day(from, language),
            Moments.time(from),
            Moments.end(before));
    return new Promise(from, before, text);
  }
}
