package nl.openbalie.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question was understood, and why articles stand where they stand.
 *
 * @param words each once, in their order
 * @param corrected the question with its typing errors corrected; null when there were none
 * @param glossed the question in English, word by word, where that is compared; null elsewhere
 * @param pinned ids of the articles that editors pinned to the question and that are live
 * @param first the chance that the first is the answer, 0 to 1; 0 without any
 * @param articles the first, and the one that was asked about
 */
public record Explained(
    Outcome outcome,
    List<Read> words,
    @Nullable String corrected,
    @Nullable String glossed,
    List<String> pinned,
    double first,
    List<Explanation> articles) {

  /** From this score of the first on, there is something to suggest. */
  public static final double ENOUGH = Confidence.ENOUGH;

  /** From here on, of the score and of {@link #first}, the first is the answer. */
  public static final double SURE = Confidence.SURE;

  /** Of so many articles it is known where they stand. */
  public static final int COMPARED = Ranking.CANDIDATES;

  public Explained {
    words = List.copyOf(words);
    pinned = List.copyOf(pinned);
    articles = List.copyOf(articles);
  }

  /**
   * A word of the question.
   *
   * @param weight how much of the question it is, 0 to 1: rare words are more
   * @param filler whether it says nothing about what is asked
   * @param known whether articles have it, or what it may stand for
   * @param senses what it may stand for, beside itself
   */
  public record Read(
      String word, double weight, boolean filler, boolean known, List<Meant> senses) {

    public Read {
      senses = List.copyOf(senses);
    }
  }

  /**
   * What a word may stand for.
   *
   * @param terms as the index has them, without endings
   * @param strength how sure it is that this is meant, 0 to 1
   */
  public record Meant(Sense sense, List<String> terms, double strength) {

    public Meant {
      terms = List.copyOf(terms);
    }
  }
}
