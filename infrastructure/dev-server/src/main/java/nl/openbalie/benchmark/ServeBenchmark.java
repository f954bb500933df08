package nl.openbalie.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nl.openbalie.lambda.Zip;

/** How long {@code ./openbalie serve} takes until it answers the first question. */
record ServeBenchmark(Path root) {

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long LOOK_EVERY_NANOS = 10_000_000;

  private record Start(double seconds, double megabytes) {}

  String run(int repeats) throws IOException, InterruptedException {
    Start[] first = new Start[repeats];
    Start[] again = new Start[repeats];
    for (int i = 0; i < repeats; i++) {
      Path data = Files.createTempDirectory("openbalie-benchmark");
      first[i] = start(data);
      again[i] = start(data);
      Zip.delete(data);
    }
    return Benchmark.text(
        "%s%n%s", line("with the sample loaded", first), line("again with the same data", again));
  }

  private Start start(Path data) throws IOException, InterruptedException {
    int port = freePort();
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                root.resolve("openbalie").toString(),
                "serve",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitAnswer(port, begin);
      return new Start((System.nanoTime() - begin) / 1e9, residentMegabytes(process));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void awaitAnswer(int port, long begin) throws InterruptedException {
    var question = URI.create("http://localhost:%d/v1/search?q=paspoort+verlopen".formatted(port));
    try (var http = HttpClient.newHttpClient()) {
      while (!answers(http, question)) {
        if (System.nanoTime() - begin > LONGEST.toNanos()) {
          throw new IllegalStateException("no answer within " + LONGEST);
        }
        LockSupport.parkNanos(LOOK_EVERY_NANOS);
      }
    }
  }

  private static boolean answers(HttpClient http, URI question) throws InterruptedException {
    try {
      var answer = http.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("paspoort-aanvragen");
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Only on Linux. */
  private static double residentMegabytes(Process process) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      String line = lines.filter(one -> one.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1e3;
    }
  }

  private static String line(String what, Start[] starts) {
    double[] seconds = new double[starts.length];
    double[] megabytes = new double[starts.length];
    for (int i = 0; i < starts.length; i++) {
      seconds[i] = starts[i].seconds();
      megabytes[i] = starts[i].megabytes();
    }
    return Benchmark.text(
        "serve until the first answer, %s: %.1f s, %.0f MB resident",
        what, new Figures(seconds).median(), new Figures(megabytes).median());
  }
}
