package nl.openbalie.index;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a question.
 *
 * @param words what it was understood to be
 * @param ranked best first
 * @param pinned to the question; they go before what is ranked
 * @param corrected the question without its typing errors; null when there were none
 */
record Found(
    List<Word> words, List<Ranked> ranked, List<Article> pinned, @Nullable String corrected) {

  Outcome outcome() {
    return switch (pinned.size()) {
      case 0 -> Confidence.outcome(ranked);
      case 1 -> Outcome.ANSWERED;
      default -> Outcome.SUGGESTED;
    };
  }

  /** Each article once. */
  Stream<Placed> places(LiveArticles articles) {
    Stream<Placed> others =
        ranked.stream()
            .map(one -> new Placed(articles.at(one.document()), one, false))
            .filter(one -> !pinned.contains(one.article()));
    return Stream.concat(pinned.stream().map(article -> place(article, articles)), others);
  }

  private Placed place(Article article, LiveArticles articles) {
    return ranked.stream()
        .filter(one -> articles.at(one.document()).equals(article))
        .findFirst()
        .map(one -> new Placed(article, one, true))
        .orElseGet(() -> new Placed(article, null, true));
  }
}
