package nl.openbalie.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.Article;
import nl.openbalie.index.ArticleChange;
import nl.openbalie.index.ArticleIndex;
import nl.openbalie.index.Hit;
import nl.openbalie.index.Outcome;
import nl.openbalie.index.SearchIndex;
import nl.openbalie.index.SearchRequest;
import nl.openbalie.index.SearchResult;

/** Measures the search on a question set. */
public final class Evaluation {

  private static final int DEPTH = 10;

  /**
   * What came of one question.
   *
   * @param place of the first right article, from 1; 0 when it isn't among the hits
   * @param score of the first hit, 0 when there is none
   */
  record Trial(boolean answerable, int place, double score, boolean shown) {}

  private Evaluation() {}

  /** Indexes the set's articles in a folder of its own and asks all its questions. */
  public static Report run(QuestionSet set) throws IOException {
    Path folder = Files.createTempDirectory("evaluation");
    try {
      List<ArticleChange> changes = new ArrayList<>();
      set.articles().forEach(article -> changes.add(new ArticleChange.Put(article)));
      ArticleIndex.update(folder, true, changes);
      try (SearchIndex index = SearchIndex.open(folder)) {
        return report(set, set.questions().stream().map(question -> ask(question, index)).toList());
      }
    } finally {
      delete(folder);
    }
  }

  private static Trial ask(Question question, SearchIndex index) {
    SearchResult result =
        index.search(new SearchRequest(question.text(), question.lang(), Set.of(), DEPTH));
    List<String> found = result.hits().stream().map(Hit::article).map(Article::id).toList();
    int place = 0;
    for (int i = found.size(); i > 0; i--) {
      place = question.answers().contains(found.get(i - 1)) ? i : place;
    }
    double score = result.hits().isEmpty() ? 0 : result.hits().getFirst().score();
    return new Trial(!question.answers().isEmpty(), place, score, result.outcome() != Outcome.NONE);
  }

  private static Report report(QuestionSet set, List<Trial> trials) {
    List<Trial> in = trials.stream().filter(Trial::answerable).toList();
    List<Trial> out = trials.stream().filter(Predicate.not(Trial::answerable)).toList();
    return new Report(
        set.name(),
        in.size(),
        out.size(),
        mean(in, trial -> trial.place() == 1 ? 1 : 0),
        mean(in, trial -> trial.place() >= 1 && trial.place() <= 3 ? 1 : 0),
        mean(in, trial -> trial.place() == 0 ? 0 : 1.0 / trial.place()),
        mean(in, trial -> trial.shown() ? 1 : 0),
        mean(out, trial -> trial.shown() ? 0 : 1),
        mean(in, trial -> shareBelow(trial.score(), out)));
  }

  private static double shareBelow(double score, List<Trial> trials) {
    return mean(trials, other -> score > other.score() ? 1 : score == other.score() ? 0.5 : 0);
  }

  private static double mean(List<Trial> trials, ToDoubleFunction<Trial> value) {
    return trials.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
