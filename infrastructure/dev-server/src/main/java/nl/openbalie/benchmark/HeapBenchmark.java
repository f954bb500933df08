package nl.openbalie.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.openbalie.cloud.LambdaRuntime;
import nl.openbalie.lambda.Deployment;

/** What the Answers function keeps in memory after many searches. */
record HeapBenchmark(Deployment deployment, List<String> events) {

  private static final int ROUNDS = 20;

  String run() throws IOException, InterruptedException {
    try (LambdaRuntime function = deployment.start("AnswersFunction", Deployment.SNAP_START)) {
      for (int round = 0; round < ROUNDS; round++) {
        events.forEach(function::invoke);
      }
      return Benchmark.text(
          "Answers after %d searches: %.1f MB of live objects on the heap, %.0f MB resident",
          ROUNDS * events.size(),
          liveBytes(function.process()) / 1e6,
          function.residentBytes() / 1e6);
    }
  }

  /** The total of a class histogram, which the JVM makes after a full collection. */
  private static long liveBytes(Process process) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()),
                "GC.class_histogram")
            .start();
    var lines = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
    jcmd.waitFor();
    String total = lines.filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
    return Long.parseLong(total.split("\\s+", -1)[2]);
  }
}
