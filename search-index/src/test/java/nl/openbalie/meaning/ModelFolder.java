package nl.openbalie.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A folder as an operator gives it, with the model that comes along in it. */
final class ModelFolder {

  private ModelFolder() {}

  static Path in(Path folder) throws IOException {
    copy("/bge-small-en-v1.5-q.onnx", folder.resolve(ModelFiles.NETWORK));
    copy("/bge-small-en-v1.5-q-tokenizer.json", folder.resolve(ModelFiles.TOKENIZER));
    return folder;
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = ModelFolder.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
  }
}
