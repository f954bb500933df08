package nl.openbalie.cloud;

import java.io.StringReader;
import java.nio.file.Path;

/** The templates of the tests. */
final class Templates {

  /** OpenBalie's own. */
  static final Path OWN = Path.of("../../template.yaml");

  private Templates() {}

  static Template read(String yaml) {
    return Template.of(TemplateReader.read(new StringReader(yaml)));
  }
}
