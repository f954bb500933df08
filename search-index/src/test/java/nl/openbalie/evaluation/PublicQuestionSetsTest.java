package nl.openbalie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.openbalie.meaning.SentenceModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floors under the search's quality on public question sets, which lie outside the repository. */
final class PublicQuestionSetsTest {

  private static final Path SETS =
      Path.of(
          System.getProperty(
              "OPENBALIE_QUESTION_SETS",
              System.getenv().getOrDefault("OPENBALIE_QUESTION_SETS", "../../shared/data")));

  @ParameterizedTest
  @CsvSource({
    "hint3-sofmattress, 0.80",
    "xsid-nl, 0.88",
    "rijksoverheid-nl-dev, 0.96",
    "coronacheck-nl, 0.64"
  })
  void run_byWords_keepsItsFloor(String name, double floor) throws IOException {
    assertThat(run(name, null).mrr10()).isGreaterThan(floor);
  }

  @ParameterizedTest
  @CsvSource({"hint3-sofmattress, 0.84", "xsid-nl, 0.93", "coronacheck-en, 0.74"})
  void run_byMeaning_keepsItsFloor(String name, double floor) throws IOException {
    assertThat(runByMeaning(name).mrr10()).isGreaterThan(floor);
  }

  @Test
  void run_byMeaning_knowsWhatNoArticleAnswers() throws IOException {
    assertThat(runByMeaning("hint3-sofmattress").noneOutOfScope()).isGreaterThan(0.8);
  }

  private static Report runByMeaning(String name) throws IOException {
    try (SentenceModel model = SentenceModel.builtIn(1)) {
      return run(name, model);
    }
  }

  private static Report run(String name, @Nullable SentenceModel model) throws IOException {
    Path folder = SETS.resolve(name);
    assumeTrue(Files.isDirectory(folder), "no question sets in OPENBALIE_QUESTION_SETS");
    return Evaluation.run(QuestionSet.read(folder), model);
  }
}
