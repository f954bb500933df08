package nl.openbalie.meaning;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a model consists of.
 *
 * @param place where it was found, for messages
 * @param network in ONNX's format
 * @param tokenizer JSON of the Hugging Face tokenizers
 */
record ModelFiles(String place, ByteBuffer network, String tokenizer, ModelCard card) {

  static final String NETWORK = "model.onnx";
  static final String TOKENIZER = "tokenizer.json";
  static final String CARD = "model.json";

  private static final String BGE = "bge-small-en-v1.5-q";

  /** The mean of all tokens finds more than the first one, for which it was trained. */
  private static final ModelCard ENGLISH =
      new ModelCard("", "", Pooling.MEAN, 0, 0.5f, List.of("en"));

  /** The small BGE that a library brings in its jar. */
  static ModelFiles builtIn() {
    try {
      return new ModelFiles(
          "the built-in model",
          direct(resource(BGE + ".onnx")),
          new String(resource(BGE + "-tokenizer.json"), StandardCharsets.UTF_8),
          ENGLISH);
    } catch (IOException e) {
      throw new ModelUnusableException("the built-in model is missing from the class path", e);
    }
  }

  static ModelFiles in(Path folder) {
    return new ModelFiles(
        folder.toString(),
        read(folder.resolve(NETWORK), ModelFiles::map),
        read(folder.resolve(TOKENIZER), Files::readString),
        Files.exists(folder.resolve(CARD))
            ? read(folder.resolve(CARD), ModelFiles::card)
            : ModelCard.DEFAULT);
  }

  /** SHA-256 over all that the vectors depend on. */
  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(network.duplicate());
      digest.update(tokenizer.getBytes(StandardCharsets.UTF_8));
      digest.update(card.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private interface Reader<T> {
    T read(Path file) throws IOException;
  }

  private static <T> T read(Path file, Reader<T> reader) {
    try {
      return reader.read(file);
    } catch (NoSuchFileException e) {
      throw new ModelUnusableException(file + " is missing", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelUnusableException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Some networks are too large for the heap. */
  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static ModelCard card(Path file) throws IOException {
    return JSON.std
        .with(JSON.Feature.FAIL_ON_UNKNOWN_BEAN_PROPERTY)
        .beanFrom(ModelCard.class, Files.readString(file));
  }

  /** The runtime reads no buffer that lies on the heap. */
  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ModelFiles.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    }
  }
}
