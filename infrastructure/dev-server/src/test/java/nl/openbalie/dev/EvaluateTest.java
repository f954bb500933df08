package nl.openbalie.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.openbalie.evaluation.Evaluation;
import nl.openbalie.evaluation.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class EvaluateTest {

  private static final List<String> KEYS =
      List.of(
          "set",
          "n",
          "success1",
          "success5",
          "mrr10",
          "mrr10ci",
          "ndcg10",
          "recall10",
          "answered",
          "answeredPrecision",
          "aurocOutOfScope",
          "noneOutOfScope",
          "p50Micros");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void evaluate_json_printsOneObjectASet() throws IOException {
    writeSet();

    assertThat(evaluate("--json", folder.toString(), folder + "/")).isZero();

    List<Object> sets = JSON.std.listFrom(out.toString());
    assertThat(sets).hasSize(2);
    assertThat(((Map<?, ?>) sets.getFirst()).keySet()).map(Object::toString).isEqualTo(KEYS);
    assertThat(((Map<?, ?>) sets.getFirst()).get("mrr10")).isEqualTo(1.0);
    assertThat(((Map<?, ?>) sets.getFirst()).get("aurocOutOfScope")).isNull();
  }

  @Test
  void evaluate_folder_printsATable() throws IOException {
    writeSet();

    assertThat(evaluate(folder.toString())).isZero();
    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void evaluate_noQuestionSet_saysWhyInOneSentence() {
    assertThat(evaluate("--json", folder.toString())).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).singleElement().asString().contains("faq.jsonl is missing");
  }

  @Test
  void evaluate_sample_findsMostAmongTheFirstThree() throws IOException {
    Report report = Evaluation.run(Evaluate.sample(Path.of("../sample")), null);

    assertThat(report.n()).isEqualTo(60);
    assertThat(Math.round(report.success3() * 60)).isGreaterThanOrEqualTo(57);
    assertThat(Math.round(report.noneOutOfScope() * 20)).isGreaterThanOrEqualTo(16);
  }

  private int evaluate(String... args) {
    return new CommandLine(new Evaluate())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private void writeSet() throws IOException {
    Files.writeString(folder.resolve("faq.jsonl"), "{\"id\":1,\"question\":\"rode fiets\"}\n");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"id\":1,\"text\":\"fiets\"}\n");
    Files.writeString(folder.resolve("qrels.tsv"), "1\t1\t1\n");
  }
}
