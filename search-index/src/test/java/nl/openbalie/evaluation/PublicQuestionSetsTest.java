package nl.openbalie.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    "hint3-sofmattress, 0.78",
    "xsid-nl, 0.87",
    "rijksoverheid-nl-dev, 0.94",
    "coronacheck-nl, 0.60"
  })
  void run_publicSet_keepsItsFloor(String name, double floor) throws IOException {
    Path folder = SETS.resolve(name);
    assumeTrue(Files.isDirectory(folder), "no question sets in OPENBALIE_QUESTION_SETS");

    Report report = Evaluation.run(QuestionSet.read(folder), null);

    assertThat(report.mrr10()).isGreaterThan(floor);
  }
}
