package nl.openbalie.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search gives.
 *
 * @param outcome how sure it is
 * @param hits best first; with {@link Outcome#NONE} what came nearest, or nothing
 * @param didYouMean the query with its typing errors corrected, null when there were none
 * @param degraded whether it searched by words alone where a model knows the language
 */
public record SearchResult(
    Outcome outcome, List<Hit> hits, @Nullable String didYouMean, boolean degraded) {

  public SearchResult {
    hits = List.copyOf(hits);
  }
}
