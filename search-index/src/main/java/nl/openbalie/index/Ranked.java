package nl.openbalie.index;

/**
 * An article's place in the order.
 *
 * @param document its number in the index
 * @param score how sure its place is, higher for places before it
 * @param phrased whether it is known how it is asked for, and not its answer alone
 * @param covered how much of what is asked it speaks of, 0 and up
 * @param close {@link Closeness} of its nearest phrasing, 0 to 1
 * @param alike {@link Likeness}, 0 to 1; 0 where letters don't count
 * @param near in meaning, -1 to 1; NaN where only words are compared
 */
record Ranked(
    int document,
    double score,
    boolean phrased,
    double covered,
    double close,
    double alike,
    double near) {

  /** What the words are of the whole, beside the meaning; by measurement. */
  private static final double WORDS = 0.2;

  /** An answer speaks of much: what it means as a whole says less. */
  private static final double WORDS_OF_ANSWER = 0.4;

  /** What being alike adds to the order, beside words and beside meaning; by measurement. */
  private static final double ALIKE = 1;

  private static final double ALIKE_ANSWER = 1.5;
  private static final double ALIKE_MEANING = 0;
  private static final double ALIKE_MEANING_OF_ANSWER = 0.3;

  /** With meaning, the phrasings are compared by that alone. */
  static Ranked of(int document, boolean phrased, double covered, double close, double near) {
    double words = phrased ? WORDS : WORDS_OF_ANSWER;
    double score = Double.isNaN(near) ? covered + close : words * covered + (1 - words) * near;
    return new Ranked(document, score, phrased, covered, close, 0, near);
  }

  boolean byMeaning() {
    return !Double.isNaN(near);
  }

  Ranked alike(double value) {
    return new Ranked(document, score, phrased, covered, close, value, near);
  }

  /** At the place of another: being alike says what comes first, and not whether it answers. */
  Ranked at(double otherScore) {
    return new Ranked(document, otherScore, phrased, covered, close, alike, near);
  }

  /** What the order is made by. */
  double order() {
    return score + weightOfAlike() * alike;
  }

  /** Whether being alike counts. */
  boolean countsLetters() {
    return weightOfAlike() > 0;
  }

  private double weightOfAlike() {
    if (byMeaning()) {
      return phrased ? ALIKE_MEANING : ALIKE_MEANING_OF_ANSWER;
    }
    return phrased ? ALIKE : ALIKE_ANSWER;
  }
}
