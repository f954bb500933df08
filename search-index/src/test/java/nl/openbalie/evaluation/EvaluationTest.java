package nl.openbalie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationTest {

  private static final List<Article> ARTICLES =
      List.of(
          article("fiets", "rode fiets", "blauwe fiets"),
          article("auto", "rode auto"),
          article("trein", "late trein"));

  @Test
  void run_knownQuestions_givesTheFigures() throws IOException {
    var first = new Question("late trein", "nl", Set.of("trein"));
    var second = new Question("rode fiets", "nl", Set.of("auto"));
    var nothing = new Question("giraffe", "nl", Set.of());

    Report report =
        Evaluation.run(new QuestionSet("own", ARTICLES, List.of(first, second, nothing)));

    assertThat(report.answerable()).isEqualTo(2);
    assertThat(report.unanswerable()).isEqualTo(1);
    assertThat(report.first()).isEqualTo(0.5);
    assertThat(report.firstThree()).isEqualTo(1);
    assertThat(report.reciprocalRank()).isEqualTo(0.75, within(1e-9));
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.separation()).isEqualTo(1);
  }

  @Test
  void toString_figures_haveThreeDecimalsUnderTheHeader() {
    var report = new Report("own", 2, 0, 0.5, 1, 0.75, 1, Double.NaN, Double.NaN);

    assertThat(report.toString()).contains("own", "0.500", "0.750", "NaN").doesNotContain("\n");
    assertThat(report.toString()).hasSameSizeAs(Report.header());
  }

  @Test
  void read_folder_takesAllQuestions(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("faq.jsonl"),
        """
        {"id":"a","lang":"nl","question":"Eerste?","answer":"Ja.","alternatives":["een"]}
        {"id":"b","lang":"en","question":"","answer":"Yes.","title":"withheld"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"), "{\"id\":\"q\",\"lang\":\"nl\",\"text\":\"t\"}\n");
    Files.writeString(folder.resolve("qrels.tsv"), "q\ta\t1\nq\tb\t0\n");
    Files.writeString(
        folder.resolve("queries-oos.jsonl"), "{\"id\":\"o\",\"lang\":\"nl\",\"text\":\"u\"}\n");

    QuestionSet set = QuestionSet.read(folder);

    assertThat(set.articles()).extracting(Article::title).containsExactly("Eerste?", "");
    assertThat(set.questions())
        .containsExactly(new Question("t", "nl", Set.of("a")), new Question("u", "nl", Set.of()));
  }

  private static Article article(String id, String title, String... alternatives) {
    return new Article(id, "nl", title, List.of(alternatives), "", "", "", 1, null);
  }
}
