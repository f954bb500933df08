package nl.openbalie.editing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import nl.openbalie.index.Explained;
import nl.openbalie.index.Explanation;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Why a search finds what it finds, in figures, and in sentences under {@code why}.
 *
 * @param outcome answered, suggested or none, as customers get it
 * @param didYouMean the question with its typing errors corrected, when there were any
 * @param glossed the question in English, word by word, where its meaning is compared so
 * @param first the chance that the first is the answer, 0 to 1
 * @param pinned ids of articles that editors pinned to the question
 * @param sequence of the snapshot that was searched
 */
@Serdeable
record SearchExplanation(
    String query,
    String lang,
    String outcome,
    @Nullable String didYouMean,
    @Nullable String glossed,
    double first,
    Thresholds thresholds,
    List<String> pinned,
    List<String> why,
    List<ReadWord> words,
    List<Place> articles,
    long sequence) {

  static SearchExplanation of(String query, Language language, Explained all, long sequence) {
    Because because = new Because(language);
    return new SearchExplanation(
        query,
        language.code(),
        word(all.outcome()),
        all.corrected(),
        all.glossed(),
        rounded(all.first()),
        new Thresholds(Explained.ENOUGH, Explained.SURE),
        all.pinned(),
        because.of(all),
        all.words().stream().map(word -> ReadWord.of(word, because)).toList(),
        all.articles().stream().map(one -> Place.of(one, because)).toList(),
        sequence);
  }

  /**
   * What is good enough.
   *
   * @param enough of the first article's score, to suggest it
   * @param sure of that and of {@code first}, to answer with it
   */
  @Serdeable
  record Thresholds(double enough, double sure) {}

  /**
   * How a word of the question was understood.
   *
   * @param weight how much of the question it is, 0 to 1
   * @param filler whether it says little about what is asked
   * @param known whether any article has it, or what it may stand for
   */
  @Serdeable
  record ReadWord(
      String word,
      double weight,
      boolean filler,
      boolean known,
      List<Sense> senses,
      List<String> why) {

    static ReadWord of(Explained.Read read, Because because) {
      return new ReadWord(
          read.word(),
          rounded(read.weight()),
          read.filler(),
          read.known(),
          read.senses().stream().map(Sense::of).toList(),
          because.of(read));
    }
  }

  /**
   * What else a word may stand for.
   *
   * @param as joined, parts, sound, verb, corrected, everyday or editors
   * @param terms without their endings
   * @param strength how much it counts beside the word itself, 0 to 1
   */
  @Serdeable
  record Sense(String as, List<String> terms, double strength) {

    static Sense of(Explained.Meant meant) {
      return new Sense(word(meant.sense()), meant.terms(), rounded(meant.strength()));
    }
  }

  /**
   * An article.
   *
   * @param place from 1; 0 when it isn't among those that come near
   * @param score 0 to 1, as customers get it
   * @param covered what the words add up to
   * @param close how near its nearest phrasing comes, 0 to 1
   * @param alike how alike question and article are letter by letter, 0 to 1; 0 where that does not
   *     count in the order
   * @param near how near it comes in meaning, -1 to 1; left out where only words are compared
   */
  @Serdeable
  record Place(
      String id,
      String title,
      int place,
      boolean pinned,
      double score,
      double covered,
      double close,
      double alike,
      @Nullable Double near,
      List<Part> parts,
      List<String> why) {

    static Place of(Explanation one, Because because) {
      return new Place(
          one.article().id(),
          one.article().title(),
          one.place(),
          one.pinned(),
          rounded(one.score()),
          rounded(one.covered()),
          rounded(one.close()),
          rounded(one.alike()),
          Double.isNaN(one.near()) ? null : rounded(one.near()),
          one.parts().stream().map(Part::of).toList(),
          because.of(one));
    }
  }

  /**
   * What a word adds.
   *
   * @param found the term that the article has; empty for pieces of the word, or nothing
   * @param field question, body, lead or topic; empty as before
   */
  @Serdeable
  record Part(String word, String found, String field, double points) {

    static Part of(Explanation.Part part) {
      return new Part(part.word(), part.found(), part.field(), rounded(part.points()));
    }
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
