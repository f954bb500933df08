package nl.openbalie.index;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25's saturated term frequency, between 0 and 1, without its idf: {@link Question} weighs words
 * over all fields at once.
 */
final class Saturation extends BM25Similarity {

  /** Questions are short: how often they repeat a word and how long they are says little. */
  static final Saturation QUESTION = new Saturation(0.9f, 0.4f);

  static final Saturation ANSWER = new Saturation(1.8f, 0.75f);

  private Saturation(float k1, float b) {
    super(k1, b);
  }

  @Override
  protected float idf(long documents, long all) {
    return 1;
  }
}
