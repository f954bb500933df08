package nl.openbalie.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.openbalie.cloud.LambdaRuntime;
import nl.openbalie.dev.OpenBalie;
import nl.openbalie.lambda.Deployment;

/** How long a search takes once the Answers function is warm, journey kept and all. */
record SearchBenchmark(Deployment deployment, List<String> events) {

  private static final int WARM_UP = 2_000;
  private static final int MEASURED = 2_000;

  String run() throws IOException, InterruptedException {
    return Benchmark.text(
        "%s%n%s", line("search through the Runtime API", throughRuntimeApi()), inside());
  }

  private Figures throughRuntimeApi() {
    try (LambdaRuntime function = deployment.start("AnswersFunction", Deployment.SNAP_START)) {
      ask(function, WARM_UP);
      return ask(function, MEASURED);
    }
  }

  private Figures ask(LambdaRuntime function, int times) {
    double[] milliseconds = new double[times];
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      function.invoke(events.get(i % events.size()));
      milliseconds[i] = (System.nanoTime() - begin) / 1e6;
    }
    return new Figures(milliseconds);
  }

  private static String line(String what, Figures milliseconds) {
    return Benchmark.text(
        "%s: p50 %.2f ms, p99 %.2f ms", what, milliseconds.median(), milliseconds.quantile(0.99));
  }

  /** The handler called from a program in its own process, which only has the zip. */
  private String inside() throws IOException, InterruptedException {
    Path program = OpenBalie.ROOT.resolve("infrastructure/benchmarks/DirectSearch.java");
    Path file = Files.write(Files.createTempFile("events", ".jsonl"), events);
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx870m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                deployment.folder() + File.pathSeparator + deployment.folder() + "/lib/*",
                program.toString(),
                file.toString(),
                String.valueOf(WARM_UP),
                String.valueOf(MEASURED))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(deployment.environment("AnswersFunction"));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
    Process process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.delete(file);
    return printed.strip();
  }
}
