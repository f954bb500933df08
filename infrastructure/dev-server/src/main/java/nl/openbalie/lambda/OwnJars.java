package nl.openbalie.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Jars that this program runs with, to be put under a function too. */
public final class OwnJars {

  /** Something of each jar in the layer of template.yaml. */
  private static final List<String> MEANING =
      List.of(
          "ai/onnxruntime/OrtEnvironment.class",
          "ai/djl/huggingface/tokenizers/HuggingFaceTokenizer.class",
          "ai/djl/util/Platform.class",
          "com/google/gson/Gson.class",
          "bge-small-en-v1.5-q.onnx");

  private OwnJars() {}

  /**
   * The jar that a resource is in.
   *
   * @throws IllegalStateException when it isn't in a jar
   */
  public static Path with(String resource) {
    try {
      URL found = ClassLoader.getSystemResource(resource);
      if (found != null && found.openConnection() instanceof JarURLConnection jar) {
        return Path.of(URI.create(jar.getJarFileURL().toString()));
      }
      throw new IllegalStateException("no jar with " + resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts what searches by meaning under a function. The layer that is shipped cannot be used: it
   * has native code for the processors of AWS alone.
   *
   * @param folder of the unpacked zip
   */
  public static void linkMeaning(Path folder) throws IOException {
    for (String resource : MEANING) {
      Path jar = with(resource);
      Files.createSymbolicLink(folder.resolve("lib").resolve(jar.getFileName()), jar);
    }
  }
}
