package nl.openbalie.index;

/**
 * An article's place in the order.
 *
 * @param document its number in the index
 * @param basis what it was compared by
 * @param phrased whether it is known how it is asked for, and not its answer alone
 * @param covered how much of what is asked it speaks of, 0 and up
 * @param close {@link Closeness} of its nearest phrasing, 0 to 1
 * @param alike {@link Likeness}, 0 to 1; 0 where letters don't count
 * @param near in meaning, -1 to 1; NaN where only words are compared
 * @param score how sure its place is, higher for places before it
 */
record Ranked(
    int document,
    Basis basis,
    boolean phrased,
    double covered,
    double close,
    double alike,
    double near,
    double score) {

  // All weights are by measurement.

  /** What the words are of the whole, beside the meaning. */
  private static final double WORDS = 0.2;

  /** An answer speaks of much: what it means as a whole says less. */
  private static final double WORDS_OF_ANSWER = 0.4;

  /** What being alike adds to the order, beside words and beside meaning. */
  private static final double ALIKE = 1;

  private static final double ALIKE_ANSWER = 1.5;
  private static final double ALIKE_MEANING = 0;
  private static final double ALIKE_MEANING_OF_ANSWER = 0.3;

  /** What glosses add to the order, and to how sure a place is: there they say less. */
  private static final double GLOSSES = 1.8;

  private static final double GLOSSES_FOR_SURE = 0.5;

  /** With the place that is its own, not yet compared letter by letter. */
  static Ranked of(
      int document, Basis basis, boolean phrased, double covered, double close, double near) {
    Ranked unsure = new Ranked(document, basis, phrased, covered, close, 0, near, 0);
    return unsure.at(unsure.score(GLOSSES_FOR_SURE));
  }

  Ranked alike(double value) {
    return new Ranked(document, basis, phrased, covered, close, value, near, score);
  }

  /** At the place of another: the order says what comes first, and not whether it answers. */
  Ranked at(double otherScore) {
    return new Ranked(document, basis, phrased, covered, close, alike, near, otherScore);
  }

  /** What the order is made by. */
  double order() {
    return score(GLOSSES) + weightOfAlike() * alike;
  }

  /** Whether being alike counts. */
  boolean countsLetters() {
    return weightOfAlike() > 0;
  }

  private double score(double glosses) {
    return switch (basis) {
      case WORDS -> covered + close;
      case GLOSSES -> covered + close + glosses * near;
      // The phrasings are compared by what they mean.
      case MEANING -> weightOfWords() * covered + (1 - weightOfWords()) * near;
    };
  }

  private double weightOfWords() {
    return phrased ? WORDS : WORDS_OF_ANSWER;
  }

  private double weightOfAlike() {
    if (basis == Basis.MEANING) {
      return phrased ? ALIKE_MEANING : ALIKE_MEANING_OF_ANSWER;
    }
    return phrased ? ALIKE : ALIKE_ANSWER;
  }
}
