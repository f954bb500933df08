package nl.openbalie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.Article;
import nl.openbalie.index.Outcome;
import org.junit.jupiter.api.Test;

final class EvaluationTest {

  private static final List<Article> ARTICLES =
      List.of(
          article("fiets", "rode fiets", "blauwe fiets"),
          article("auto", "rode auto"),
          article("trein", "late trein"));

  @Test
  void run_knownQuestions_givesTheFigures() throws IOException {
    var first = new Question("late trein", "nl", Map.of("trein", 1));
    var second = new Question("rode fiets", "nl", Map.of("auto", 1));
    var nothing = new Question("giraffe", "nl", Map.of());

    Report report =
        Evaluation.run(new QuestionSet("own", ARTICLES, List.of(first, second, nothing)), null);

    assertThat(report.n()).isEqualTo(2);
    assertThat(report.outOfScope()).isEqualTo(1);
    assertThat(report.success1()).isEqualTo(0.5);
    assertThat(report.success3()).isEqualTo(1);
    assertThat(report.success5()).isEqualTo(1);
    assertThat(report.mrr10()).isEqualTo(0.75, within(1e-9));
    assertThat(report.noneOutOfScope()).isEqualTo(1);
    assertThat(report.aurocOutOfScope()).isEqualTo(1);
    assertThat(report.p50Micros()).isPositive();
  }

  @Test
  void report_gradesAndPlaces_areWeighedAsInTheLiterature() {
    var question = new Question("q", "nl", Map.of("a", 3, "b", 1, "c", 1));
    var trial = new Trial(question, List.of("x", "b", "a"), 0.9, Outcome.SUGGESTED, 1_000);

    Report report = new Figures("own", List.of(trial)).report();

    double got = 1 / log2(3) + 3 / log2(4);
    double best = 3 / log2(2) + 1 / log2(3) + 1 / log2(4);
    assertThat(report.ndcg10()).isEqualTo(got / best, within(1e-9));
    assertThat(report.recall10()).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(report.mrr10()).isEqualTo(0.5);
  }

  @Test
  void report_answeredOutOfScope_countsAgainstPrecision() {
    var right = trial(Map.of("a", 1), Outcome.ANSWERED);
    var wrong = trial(Map.of(), Outcome.ANSWERED);
    var unsure = trial(Map.of("b", 1), Outcome.SUGGESTED);

    Report report = new Figures("own", List.of(right, wrong, unsure)).report();

    assertThat(report.answered()).isEqualTo(0.5);
    assertThat(report.answeredPrecision()).isEqualTo(0.5);
    assertThat(report.shown()).isEqualTo(1);
  }

  @Test
  void report_manyQuestions_hasAnIntervalAroundTheMean() {
    List<Trial> trials =
        List.of(
            trial(Map.of("a", 1), Outcome.NONE),
            trial(Map.of("b", 1), Outcome.NONE),
            trial(Map.of("a", 1), Outcome.NONE));

    Report.Interval interval = new Figures("own", trials).report().mrr10ci();

    assertThat(interval.low()).isLessThan(2 / 3.0);
    assertThat(interval.high()).isGreaterThan(2 / 3.0);
    assertThat(new Figures("own", trials).report().mrr10ci()).isEqualTo(interval);
  }

  @Test
  void row_figures_standUnderTheHeader() {
    Report report = new Figures("own", List.of(trial(Map.of("a", 1), Outcome.NONE))).report();

    assertThat(report.row()).contains("own", "1.000").doesNotContain("\n", "NaN");
    assertThat(report.row()).hasSameSizeAs(Report.header());
  }

  @Test
  void figures_noUnanswerableQuestions_areNull() {
    Report report = new Figures("own", List.of(trial(Map.of("a", 1), Outcome.NONE))).report();

    assertThat(report.figures())
        .containsEntry("n", 1)
        .containsEntry("mrr10", 1.0)
        .containsEntry("mrr10ci", List.of(1.0, 1.0))
        .containsEntry("aurocOutOfScope", null)
        .containsEntry("answeredPrecision", null);
  }

  @Test
  void figures_noQuestionsAtAll_areNull() {
    assertThat(new Figures("own", List.of()).report().figures())
        .containsEntry("mrr10ci", null)
        .containsEntry("p50Micros", null);
  }

  private static Trial trial(Map<String, Integer> grades, Outcome outcome) {
    return new Trial(new Question("q", "nl", grades), List.of("a"), 0.5, outcome, 1_000);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  private static Article article(String id, String title, String... alternatives) {
    return new Article(id, "nl", title, List.of(alternatives), "", "", "", 1, null);
  }
}
