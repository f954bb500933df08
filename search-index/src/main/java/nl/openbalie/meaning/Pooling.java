package nl.openbalie.meaning;

import java.nio.FloatBuffer;

/** How the vectors of the tokens become one of the whole text. */
enum Pooling {
  /** Their mean. */
  MEAN {
    @Override
    float[] pool(FloatBuffer tokens, int dimension) {
      float[] pooled = new float[dimension];
      int count = tokens.remaining() / dimension;
      for (int token = 0; token < count; token++) {
        for (int i = 0; i < dimension; i++) {
          pooled[i] += tokens.get(token * dimension + i) / count;
        }
      }
      return pooled;
    }
  },
  /** That of the first, which some models make for this. */
  CLS {
    @Override
    float[] pool(FloatBuffer tokens, int dimension) {
      float[] first = new float[dimension];
      tokens.get(0, first);
      return first;
    }
  };

  /**
   * @param tokens one vector after the other
   */
  abstract float[] pool(FloatBuffer tokens, int dimension);
}
