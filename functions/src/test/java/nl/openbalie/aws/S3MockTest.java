package nl.openbalie.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The store against S3Mock, a process of its own that the build put aside. */
final class S3MockTest extends S3Contract {

  private static final Pattern READY = Pattern.compile("started on ports .* (\\d+) \\(http\\)");

  private static final String NOT_ATOMIC =
      "S3Mock looks at the condition and writes in two steps, unlike S3";

  private static Process mock;
  private static URI endpoint;

  @BeforeAll
  static void start() throws IOException {
    mock =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "s3mock.jar").toString(),
                "--server.port=0",
                "--http.port=0")
            .redirectErrorStream(true)
            .start();
    endpoint =
        mock.inputReader()
            .lines()
            .map(READY::matcher)
            .filter(Matcher::find)
            .findFirst()
            .map(ready -> URI.create("http://localhost:" + ready.group(1)))
            .orElseThrow(() -> new IllegalStateException("S3Mock did not start"));
  }

  @AfterAll
  static void stop() {
    mock.destroy();
  }

  @Override
  URI endpoint() {
    return endpoint;
  }

  @Override
  @Test
  @Disabled(NOT_ATOMIC)
  protected void replace_manyAtOnce_oneWins() {}

  @Override
  @Test
  @Disabled(NOT_ATOMIC)
  protected void putIfAbsent_manyAtOnce_oneWins() {}
}
