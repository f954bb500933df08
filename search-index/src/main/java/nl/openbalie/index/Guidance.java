package nl.openbalie.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How editors steer a search, beside what the articles say.
 *
 * @param synonyms rules by language code, each as in Solr: {@code a, b} counts both ways, with
 *     {@code a => b} who says {@code a} may mean {@code b}
 * @param pins answers to questions that are asked in exactly these words; of two for the same words
 *     the last that counts does
 */
public record Guidance(Map<String, List<String>> synonyms, List<Pin> pins) {

  /** Nothing but what the articles say. */
  public static final Guidance NONE = new Guidance(Map.of(), List.of());

  public Guidance {
    synonyms = Map.copyOf(synonyms);
    pins = List.copyOf(pins);
  }

  /**
   * Articles that come first.
   *
   * @param lang {@code nl} or {@code en}, of the questions and the articles
   * @param questions compared by {@link Wording}
   * @param articles ids, in this order; those that aren't live are skipped
   * @param until the moment from which it no longer counts; null for never
   */
  public record Pin(
      String lang, List<String> questions, List<String> articles, @Nullable Instant until) {

    public Pin {
      questions = List.copyOf(questions);
      articles = List.copyOf(articles);
    }

    boolean counts(Instant now) {
      return until == null || now.isBefore(until);
    }
  }
}
