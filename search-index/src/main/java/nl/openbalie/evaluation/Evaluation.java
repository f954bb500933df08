package nl.openbalie.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.ArticleChange;
import nl.openbalie.index.ArticleIndex;
import nl.openbalie.index.Hit;
import nl.openbalie.index.SearchIndex;
import nl.openbalie.index.SearchRequest;
import nl.openbalie.index.SearchResult;
import nl.openbalie.meaning.SentenceModel;
import org.jspecify.annotations.Nullable;

/** Measures the search on a question set. */
public final class Evaluation {

  /** Asked before anything is timed, so that the code is compiled. */
  private static final int WARM_UP = 300;

  private Evaluation() {}

  /**
   * Indexes the set's articles in a folder of its own and asks all its questions.
   *
   * @param model as in {@link SearchIndex#open}
   */
  public static Report run(QuestionSet set, @Nullable SentenceModel model) throws IOException {
    Path folder = Files.createTempDirectory("evaluation");
    try {
      List<ArticleChange> changes = new ArrayList<>();
      set.articles().forEach(article -> changes.add(new ArticleChange.Put(article)));
      ArticleIndex.update(folder, true, changes, model);
      try (SearchIndex index = SearchIndex.open(folder, model)) {
        return new Figures(set.name(), trials(set.questions(), index)).report();
      }
    } finally {
      delete(folder);
    }
  }

  private static List<Trial> trials(List<Question> questions, SearchIndex index) {
    questions.stream().limit(WARM_UP).forEach(question -> ask(question, index));
    return questions.stream().map(question -> ask(question, index)).toList();
  }

  private static Trial ask(Question question, SearchIndex index) {
    var request = new SearchRequest(question.text(), question.lang(), Set.of(), Trial.DEPTH);
    long start = System.nanoTime();
    SearchResult result = index.search(request);
    long nanos = System.nanoTime() - start;
    List<Hit> hits = result.hits();
    return new Trial(
        question,
        hits.stream().map(hit -> hit.article().id()).toList(),
        hits.isEmpty() ? 0 : hits.getFirst().score(),
        result.outcome(),
        nanos);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
