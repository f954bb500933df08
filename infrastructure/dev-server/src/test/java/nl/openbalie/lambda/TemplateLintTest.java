package nl.openbalie.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TemplateLintTest {

  private static final String NOT_HERE =
      "SKIPPED cfn-lint of template.yaml: no cfn-lint on the PATH";

  @Test
  void template_cfnLint_findsNothing() throws Exception {
    Process lint = start();

    var said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(lint.waitFor()).as(said).isZero();
  }

  private static Process start() {
    try {
      return new ProcessBuilder("cfn-lint", "template.yaml")
          .directory(Path.of("../..").toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      System.out.println(NOT_HERE);
      return Assumptions.abort(NOT_HERE);
    }
  }
}
