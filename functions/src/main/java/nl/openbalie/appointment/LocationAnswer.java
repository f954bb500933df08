package nl.openbalie.appointment;

import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.live.Location;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;

/**
 * A place to visit, as a customer reads it.
 *
 * @param address as it is written on a letter, with line ends
 */
@Serdeable
record LocationAnswer(String id, String title, String address) {

  static LocationAnswer of(Location location, Language language) {
    return new LocationAnswer(
        location.id(),
        Translated.text(location.title(), language, location.id()),
        location.address());
  }

  /** Only its id when it is not there any more. */
  static LocationAnswer of(Settings settings, String id, Language language) {
    return settings
        .location(id)
        .map(location -> of(location, language))
        .orElseGet(() -> new LocationAnswer(id, id, ""));
  }
}
