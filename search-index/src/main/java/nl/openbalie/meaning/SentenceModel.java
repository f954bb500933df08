package nl.openbalie.meaning;

import java.nio.file.Path;

/**
 * Makes vectors of texts; the product of two is their cosine, near 1 when they mean the same. The
 * same text always gives the same vector. Thread-safe until it is closed.
 */
public final class SentenceModel implements AutoCloseable {

  private final ModelCard card;
  private final String name;
  private final Encoder encoder;
  private final int dimension;

  private SentenceModel(ModelFiles files, int threads) {
    this.card = files.card();
    this.name = files.sha256();
    this.encoder = encoder(files, threads);
    try {
      this.dimension = ofQuestion("Does it work?").length;
    } catch (ModelUnusableException e) {
      encoder.close();
      throw e;
    }
  }

  /**
   * The small English model that comes along.
   *
   * @param threads of the processor for one text, 1 or more
   * @throws ModelUnusableException on a machine without it, or for which there is no runtime
   */
  public static SentenceModel builtIn(int threads) {
    return new SentenceModel(ModelFiles.builtIn(), threads);
  }

  /**
   * Opens the model in a folder: {@code model.onnx}, {@code tokenizer.json} and, where it wants to
   * be used in another way than by default, {@code model.json}.
   *
   * @param threads of the processor for one text, 1 or more
   * @throws ModelUnusableException when anything is wrong with the files
   */
  public static SentenceModel open(Path folder, int threads) {
    return new SentenceModel(ModelFiles.in(folder), threads);
  }

  /**
   * The vector of what a customer asks, of length 1.
   *
   * @param text may be anything; what is too long for the model is cut
   */
  public float[] ofQuestion(String text) {
    return UnitVector.of(encoder.encode(card.questionPrefix() + text));
  }

  /**
   * The vector of what customers look for, of length 1.
   *
   * @param text may be anything; what is too long for the model is cut
   */
  public float[] ofPassage(String text) {
    return UnitVector.of(encoder.encode(card.passagePrefix() + text));
  }

  /** How many numbers a vector has. */
  public int dimension() {
    return dimension;
  }

  /** The cosine of texts that have nothing to do with each other, from 0 up to 1. */
  public float unrelated() {
    return card.unrelated();
  }

  /** SHA-256 of the model: vectors of models with different names cannot be compared. */
  public String name() {
    return name;
  }

  /** Whether the model may be used for the language with the code. */
  public boolean knows(String lang) {
    return card.languages().isEmpty() || card.languages().contains(lang);
  }

  @Override
  public void close() {
    encoder.close();
  }

  private static Encoder encoder(ModelFiles files, int threads) {
    try {
      return Encoder.open(files, threads);
    } catch (LinkageError e) {
      throw new ModelUnusableException("sentence models cannot run on this machine: " + e, e);
    }
  }
}
