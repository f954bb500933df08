package nl.openbalie.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.openbalie.cloud.HttpApiResponse;
import nl.openbalie.cloud.LambdaRuntime;
import nl.openbalie.lambda.Deployment;

/** CPU time that the Answers function needs until its first answer, by the way it is started. */
record StartBenchmark(Deployment deployment, String event) {

  /** How AWS may start a function. */
  private enum Kind {
    PLAIN("on demand, nothing customised", Map.of()),
    UNPRIMED(
        "SnapStart without priming",
        Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "CRAC_ENABLED", "false")),
    SHIPPED("as shipped: SnapStart with priming", Deployment.SNAP_START);

    private final String title;
    private final Map<String, String> environment;

    Kind(String title, Map<String, String> environment) {
      this.title = title;
      this.environment = environment;
    }
  }

  /**
   * CPU seconds of one start.
   *
   * @param skipped until the snapshot that later starts continue from; 0 without one
   * @param init from there, or from nothing, until the function is ready
   * @param first from there until the first answer
   */
  private record Start(double skipped, double init, double first) {

    double total() {
      return init + first;
    }
  }

  /** Starts each kind in turn, so that a busy machine disturbs all of them alike. */
  String run(int repeats) {
    Map<Kind, List<Start>> starts = new EnumMap<>(Kind.class);
    for (int i = 0; i < repeats; i++) {
      for (Kind kind : Kind.values()) {
        starts.computeIfAbsent(kind, _ -> new ArrayList<>()).add(start(kind));
      }
    }
    var report = new StringBuilder("first answer of Answers, CPU seconds:");
    starts.forEach((kind, all) -> report.append("\n  ").append(line(kind, all)));
    return report.toString();
  }

  private Start start(Kind kind) {
    try (LambdaRuntime function = deployment.start("AnswersFunction", kind.environment)) {
      double skipped = function.cpuSecondsAtCheckpoint();
      double ready = function.cpuSeconds();
      var answer = HttpApiResponse.read(function.invoke(event));
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return new Start(skipped, ready - skipped, function.cpuSeconds() - ready);
    }
  }

  private static String line(Kind kind, List<Start> starts) {
    return Benchmark.text(
        "%s: init %.2f + first %.2f = %.2f (before the snapshot: %.2f)",
        kind.title,
        median(starts, Start::init),
        median(starts, Start::first),
        median(starts, Start::total),
        median(starts, Start::skipped));
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> reading) {
    return new Figures(starts.stream().mapToDouble(reading).toArray()).median();
  }
}
