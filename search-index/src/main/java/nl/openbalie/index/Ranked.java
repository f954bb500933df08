package nl.openbalie.index;

/**
 * An article's place in the order.
 *
 * @param document its number in the index
 * @param phrased whether it is known how it is asked for, and not its answer alone
 * @param covered how much of what is asked it speaks of, 0 and up
 * @param close {@link Closeness} of its nearest phrasing, 0 to 1
 * @param near in meaning, -1 to 1; NaN where only words are compared
 */
record Ranked(int document, boolean phrased, double covered, double close, double near) {

  /** What the words are of the whole, beside the meaning; by measurement. */
  private static final double WORDS = 0.2;

  /** An answer speaks of much: what it means as a whole says less. */
  private static final double WORDS_OF_ANSWER = 0.4;

  boolean byMeaning() {
    return !Double.isNaN(near);
  }

  /** With meaning, the phrasings are compared by that alone. */
  double score() {
    double words = phrased ? WORDS : WORDS_OF_ANSWER;
    return byMeaning() ? words * covered + (1 - words) * near : covered + close;
  }
}
