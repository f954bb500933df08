package nl.openbalie.contact;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody answers now.
 *
 * @param open null where that isn't known
 * @param closes when that ends, while open
 * @param opens when somebody answers again, while closed; null when that is far away
 * @param text the same in words
 */
record Presence(
    @Nullable Boolean open,
    @Nullable OffsetDateTime closes,
    @Nullable OffsetDateTime opens,
    String text) {

  /** For a channel that needs nobody to be there. */
  static Presence always(String text) {
    return new Presence(null, null, null, text);
  }

  /**
   * @param key of the channel's texts
   */
  static Presence of(Situation situation, String key, OpeningHours hours) {
    if (!hours.known()) {
      return always(situation.text(key + ".text"));
    }
    return hours
        .at(situation.now())
        .map(opening -> open(situation, key, opening))
        .orElseGet(() -> closed(situation, key, hours.after(situation.now())));
  }

  private static Presence open(Situation situation, String key, Opening opening) {
    String text = situation.text(key + ".open", Moments.end(opening.until()));
    return new Presence(true, opening.until().toOffsetDateTime(), null, text);
  }

  private static Presence closed(Situation situation, String key, Optional<Opening> next) {
    if (next.isEmpty()) {
      return new Presence(false, null, null, situation.text(key + ".closed"));
    }
    var from = next.get().from();
    String day = Moments.day(from, situation.language());
    String text = situation.text(key + ".opens", day, Moments.time(from));
    return new Presence(false, null, from.toOffsetDateTime(), text);
  }
}
