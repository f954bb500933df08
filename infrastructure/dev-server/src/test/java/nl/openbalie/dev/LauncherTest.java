package nl.openbalie.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./openbalie}, with a JDK and a Maven that only say what they do. */
final class LauncherTest {

  private static final String BUILDS =
      """
      #!/bin/sh
      echo building
      mkdir -p infrastructure/dev-server/target
      echo libraries.jar > infrastructure/dev-server/target/dependencies
      """;

  private static final List<String> MODULES =
      List.of(
          "search-index",
          "functions",
          "infrastructure/dynamodb-local",
          "infrastructure/local-cloud",
          "infrastructure/benchmarks",
          "infrastructure/dev-server");

  @TempDir Path root;
  @TempDir Path tools;

  @BeforeEach
  void copy() throws IOException {
    Files.copy(Path.of("../../openbalie"), root.resolve("openbalie"));
    for (String module : MODULES) {
      Files.createDirectories(root.resolve(module));
    }
    Files.createFile(root.resolve("pom.xml"));
    Files.writeString(tools.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    program("bin/javac", "#!/bin/sh\n");
    program("bin/java", "#!/bin/sh\nfor last; do :; done; echo \"ran $last\"\n");
    program("bin/mvn", BUILDS);
  }

  @Test
  void run_notBuilt_buildsWithoutAWordOnStandardOutput() throws Exception {
    assertThat(outputOf("evaluate", "--json")).isEqualTo("ran --json\n");
    assertThat(errors()).contains("building");
  }

  @Test
  void run_built_doesNotBuildAgain() throws Exception {
    outputOf("help");

    assertThat(outputOf("help")).isEqualTo("ran help\n");
    assertThat(errors()).isEmpty();
  }

  private void program(String name, String text) throws IOException {
    Path file = tools.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private String outputOf(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder openbalie = new ProcessBuilder(root.resolve("openbalie").toString());
    openbalie.command().addAll(List.of(arguments));
    openbalie.environment().put("JAVA_HOME", tools.toString());
    openbalie
        .environment()
        .merge(
            "PATH", tools.resolve("bin").toString(), (old, bin) -> bin + File.pathSeparator + old);
    Process running = openbalie.redirectError(tools.resolve("errors").toFile()).start();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(output + errors()).isZero();
    return output;
  }

  private String errors() throws IOException {
    return Files.readString(tools.resolve("errors"));
  }
}
