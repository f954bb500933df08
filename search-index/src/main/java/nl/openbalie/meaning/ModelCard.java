package nl.openbalie.meaning;

import java.util.List;
import java.util.Objects;

/**
 * How a model wants to be used, as {@code model.json} beside it says; what it leaves out has a
 * default.
 *
 * @param questionPrefix stands before every question, {@code "query: "} for the E5 models
 * @param passagePrefix stands before every text to be found, {@code "passage: "} for the E5 models
 * @param pooling {@code MEAN} by default
 * @param maxTokens what a text has more is not looked at; 256 by default
 * @param unrelated the cosine of texts that have nothing to do with each other, 0 or more and below
 *     1; 0 by default, about 0.75 for the E5 models
 * @param languages codes of the languages it knows; empty, the default, for all
 */
record ModelCard(
    String questionPrefix,
    String passagePrefix,
    Pooling pooling,
    int maxTokens,
    float unrelated,
    List<String> languages) {

  static final ModelCard DEFAULT = new ModelCard("", "", Pooling.MEAN, 0, 0, List.of());

  private static final int TOKENS = 256;

  ModelCard {
    questionPrefix = Objects.requireNonNullElse(questionPrefix, "");
    passagePrefix = Objects.requireNonNullElse(passagePrefix, "");
    pooling = Objects.requireNonNullElse(pooling, Pooling.MEAN);
    languages = List.copyOf(Objects.requireNonNullElse(languages, List.of()));
    maxTokens = maxTokens == 0 ? TOKENS : maxTokens;
    if (maxTokens < 2) {
      throw new IllegalArgumentException("maxTokens must be 2 or more, not " + maxTokens);
    }
    if (unrelated < 0 || unrelated >= 1) {
      throw new IllegalArgumentException("unrelated must be from 0 up to 1, not " + unrelated);
    }
  }
}
