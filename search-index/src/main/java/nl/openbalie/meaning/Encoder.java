package nl.openbalie.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Tokenizer and network of a model at work. Thread-safe. */
final class Encoder implements AutoCloseable {

  /** A token seldom has so many; what lies behind isn't worth tokenizing. */
  private static final int CHARACTERS_A_TOKEN = 16;

  static {
    // Else the tokenizers report their use, and look on the web for what their jar brings.
    System.setProperty("ai.djl.offline", "true");
  }

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession network;
  private final String place;
  private final ModelCard card;

  private Encoder(HuggingFaceTokenizer tokenizer, OrtSession network, ModelFiles files) {
    this.tokenizer = tokenizer;
    this.network = network;
    this.place = files.place();
    this.card = files.card();
  }

  static Encoder open(ModelFiles files, int threads) {
    CommandLine.requireShort();
    HuggingFaceTokenizer tokenizer = tokenizer(files);
    try {
      return new Encoder(tokenizer, network(files, threads), files);
    } catch (OrtException e) {
      tokenizer.close();
      throw new ModelUnusableException(files.place(), ModelFiles.NETWORK, e);
    }
  }

  /** One vector for the text. */
  float[] encode(String text) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      Encoding tokens = tokenizer.encode(cut(text));
      put(inputs, "input_ids", tokens.getIds());
      put(inputs, "attention_mask", tokens.getAttentionMask());
      put(inputs, "token_type_ids", tokens.getTypeIds());
      return run(inputs);
    } catch (OrtException | RuntimeException e) { // tokenizers throw the latter
      throw new ModelUnusableException(place, ModelFiles.NETWORK, e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private float[] run(Map<String, OnnxTensor> inputs) throws OrtException {
    try (Result result = network.run(inputs)) {
      return pool(result);
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      network.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network was closed before", e);
    }
  }

  /** Not every network asks for every input. */
  private void put(Map<String, OnnxTensor> inputs, String name, long[] values) throws OrtException {
    if (network.getInputNames().contains(name)) {
      long[] shape = {1, values.length};
      inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    }
  }

  private float[] pool(Result result) throws OrtException {
    if (result.get(0) instanceof OnnxTensor tokens
        && tokens.getInfo().getShape().length == 3
        && tokens.getFloatBuffer() != null) {
      int dimension = (int) tokens.getInfo().getShape()[2];
      return card.pooling().pool(tokens.getFloatBuffer(), dimension);
    }
    throw new OrtException("its first output has no vector of floats for each token");
  }

  private String cut(String text) {
    long most = (long) card.maxTokens() * CHARACTERS_A_TOKEN;
    return text.length() <= most ? text : text.substring(0, (int) most);
  }

  private static HuggingFaceTokenizer tokenizer(ModelFiles files) {
    String most = Integer.toString(files.card().maxTokens());
    Map<String, String> options =
        Map.of("padding", "false", "truncation", "true", "maxLength", most, "modelMaxLength", most);
    try {
      return HuggingFaceTokenizer.newInstance(
          new ByteArrayInputStream(files.tokenizer().getBytes(StandardCharsets.UTF_8)), options);
    } catch (IOException | RuntimeException e) {
      throw new ModelUnusableException(files.place(), ModelFiles.TOKENIZER, e);
    }
  }

  private static OrtSession network(ModelFiles files, int threads) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      // A thread that spins while it waits takes the processor from Java.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return OrtEnvironment.getEnvironment().createSession(files.network(), options);
    }
  }
}
