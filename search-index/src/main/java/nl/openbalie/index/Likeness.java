package nl.openbalie.index;

import org.apache.lucene.util.BytesRef;

/**
 * How alike a question and articles are letter by letter: the cosine of how often they have each
 * four {@link Letters}, where rare ones count more. It brings forward what speaks of a thing all
 * the time, and words that have a part in common.
 */
final class Likeness {

  private final String field;
  private final float[] lengths;
  private final int[] numbers;
  private final float[] weights;
  private double squares;
  private int size;

  /**
   * @param field where articles have their letters
   * @param lengths of articles, by document
   * @param most how many different letters are added at most
   */
  Likeness(String field, float[] lengths, int most) {
    this.field = field;
    this.lengths = lengths;
    this.numbers = new int[most];
    this.weights = new float[most];
  }

  String field() {
    return field;
  }

  /**
   * Adds letters of the question.
   *
   * @param number higher than that of all before
   * @param often how often they are there
   * @param rarity of the letters among articles
   */
  void add(int number, int often, float rarity) {
    numbers[size] = number;
    weights[size++] = often * rarity * rarity;
    squares += often * rarity * often * rarity;
  }

  /**
   * @param letters of the document, as {@link Letters} wrote them
   * @return 0 to 1
   */
  double of(int document, BytesRef letters) {
    double product = 0;
    for (int i = 0; i < size; i++) {
      product += weights[i] * Letters.often(letters, numbers[i]);
    }
    return product == 0 ? 0 : product / (Math.sqrt(squares) * lengths[document]);
  }
}
