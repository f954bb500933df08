package nl.openbalie.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An S3 in a process of its own that the build put aside; it ends with the tests. */
public final class S3Mock {

  private static final Pattern READY = Pattern.compile("started on ports .* (\\d+) \\(http\\)");

  private S3Mock() {}

  /** Where it answers. */
  public static URI endpoint() {
    return Running.ENDPOINT;
  }

  private static final class Running {
    static final URI ENDPOINT = start();

    private static URI start() {
      try {
        Process mock = process();
        Runtime.getRuntime().addShutdownHook(new Thread(mock::destroy));
        return mock.inputReader()
            .lines()
            .map(READY::matcher)
            .filter(Matcher::find)
            .findFirst()
            .map(ready -> URI.create("http://localhost:" + ready.group(1)))
            .orElseThrow(() -> new IllegalStateException("S3Mock did not start"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Process process() throws IOException {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-jar",
              Path.of("target", "s3mock.jar").toString(),
              "--server.port=0",
              "--http.port=0")
          .redirectErrorStream(true)
          .start();
    }
  }
}
