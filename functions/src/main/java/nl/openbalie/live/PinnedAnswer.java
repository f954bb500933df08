package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.openbalie.index.Guidance;
import org.jspecify.annotations.Nullable;

/**
 * What comes first for who asks exactly this.
 *
 * @param lang language code of the questions and the articles
 * @param queries the questions; capitals, accents, punctuation and words that say nothing don't
 *     matter
 * @param articles ids, in this order; those that aren't live are skipped
 * @param until the last day on which it counts; null for always
 */
@Serdeable
record PinnedAnswer(
    String lang, List<String> queries, List<String> articles, @Nullable LocalDate until) {

  /** The same to a search. */
  Guidance.Pin pin(ZoneId zone) {
    return new Guidance.Pin(
        lang,
        queries,
        articles,
        until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
