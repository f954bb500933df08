package nl.openbalie.index;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25's saturated term frequency (Robertson and Zaragoza, 2009), between 0 and 1, without its idf:
 * {@link Question} weighs words over all fields at once.
 */
final class Saturation extends BM25Similarity {

  static final Saturation QUESTION = new Saturation((float) Tuning.K1, (float) Tuning.B);
  static final Saturation ANSWER = new Saturation((float) Tuning.BODYK1, (float) Tuning.BODYB);

  private Saturation(float k1, float b) {
    super(k1, b);
  }

  @Override
  protected float idf(long documents, long all) {
    return 1;
  }
}
