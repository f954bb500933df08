package nl.openbalie.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.openbalie.cloud.HttpApiEvent;
import nl.openbalie.cloud.HttpApiResponse;
import nl.openbalie.cloud.LambdaRuntime;
import nl.openbalie.cloud.Spent;
import nl.openbalie.lambda.Deployment;
import nl.openbalie.lambda.OwnJars;
import nl.openbalie.lambda.Zip;

/** What the Answers function needs until its first answer, by the way it is started. */
record StartBenchmark(Deployment deployment) {

  private static final String FUNCTION = "AnswersFunction";

  /** In the language that the built-in model knows. */
  private static final String EVENT =
      HttpApiEvent.of("GET", "/v1/search")
          .query("q", "I lost my passport on holiday")
          .query("lang", "en")
          .json("/v1/search");

  private static final List<String> MODELS = List.of("none", "built-in");

  private record Kind(Technique technique, String model) {}

  /**
   * One start.
   *
   * @param skipped until the snapshot that later starts continue from; nothing without one
   * @param init from there, or from nothing, until the function is ready
   * @param answered from there, or from nothing, until the first answer
   */
  private record Start(Spent skipped, Spent init, Spent answered) {}

  /** Starts in each way in turn, so that a busy machine disturbs all of them alike. */
  String run(int repeats) throws IOException, InterruptedException {
    Path jar = OwnJars.with("nl/openbalie/aws/ApiHandler.class");
    Files.createSymbolicLink(deployment.folder().resolve(Technique.FUNCTIONS), jar);
    for (Technique technique : Technique.values()) {
      train(technique);
    }
    Map<Kind, List<Start>> starts = new LinkedHashMap<>();
    for (int i = 0; i < repeats; i++) {
      for (Kind kind : kinds()) {
        starts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(start(kind));
      }
    }
    return report(starts);
  }

  private String report(Map<Kind, List<Start>> starts) throws IOException {
    var report = new StringBuilder("first answer of Answers:");
    for (var each : starts.entrySet()) {
      report.append("\n  ").append(line(each.getKey(), each.getValue()));
    }
    return report.toString();
  }

  private static List<Kind> kinds() {
    return MODELS.stream()
        .flatMap(
            model -> Stream.of(Technique.values()).map(technique -> new Kind(technique, model)))
        .toList();
  }

  /** Archives are written when a process ends of its own accord. */
  private void train(Technique technique) throws InterruptedException {
    if (!technique.training().isEmpty()) {
      try (LambdaRuntime function = deployment.start(FUNCTION, technique.training())) {
        function.invoke(EVENT);
        function.process().destroy();
        function.process().waitFor();
      }
    }
  }

  /** Nothing is unpacked yet, as on a machine that never ran the function. */
  private Start start(Kind kind) throws IOException {
    Path unpacked = Files.createTempDirectory("native-code");
    Map<String, String> environment = new HashMap<>(kind.technique.environment());
    environment.put("MEANING_MODEL", kind.model);
    environment.put("DJL_CACHE_DIR", unpacked.toString());
    try (LambdaRuntime function = deployment.start(FUNCTION, environment)) {
      Spent ready = function.spent();
      var answer = HttpApiResponse.read(function.invoke(EVENT));
      Spent answered = function.spent();
      if (answer.status() != 200 || answer.body().contains("\"degraded\":true")) {
        throw new IllegalStateException(answer.body());
      }
      Spent skipped = function.spentAtCheckpoint();
      return new Start(skipped, ready.since(skipped), answered.since(skipped));
    } finally {
      Zip.delete(unpacked);
    }
  }

  private String line(Kind kind, List<Start> starts) throws IOException {
    return Benchmark.text(
        "%s, model %s: %.2f s, %.2f CPU s (until ready %.2f s, %.2f CPU s; before that %.1f CPU s)%s",
        kind.technique.title(),
        kind.model,
        median(starts, start -> start.answered().seconds()),
        median(starts, start -> start.answered().cpuSeconds()),
        median(starts, start -> start.init().seconds()),
        median(starts, start -> start.init().cpuSeconds()),
        median(starts, start -> start.skipped().cpuSeconds()),
        size(kind.technique));
  }

  private String size(Technique technique) throws IOException {
    if (technique.file().isEmpty()) {
      return "";
    }
    Path file = deployment.folder().resolve(technique.file());
    return Benchmark.text(", %s of %.1f MB", technique.file(), Files.size(file) / 1e6);
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> reading) {
    return new Figures(starts.stream().mapToDouble(reading).toArray()).median();
  }
}
