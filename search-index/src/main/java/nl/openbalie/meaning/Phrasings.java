package nl.openbalie.meaning;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** The vectors of one document: one for every phrasing of what it says. */
final class Phrasings {

  private final byte[] bytes;
  private final int dimension;

  /**
   * @param bytes as {@link #encode} made them
   */
  Phrasings(byte[] bytes, int dimension) {
    this.bytes = bytes;
    this.dimension = dimension;
  }

  static BytesRef encode(List<float[]> vectors) {
    int size = vectors.stream().mapToInt(vector -> ByteVector.size(vector.length)).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    vectors.forEach(vector -> ByteVector.of(vector).writeTo(bytes));
    return new BytesRef(bytes.array());
  }

  /** The middle of the vectors, of length 1. */
  float[] centre() {
    float[] sum = new float[dimension];
    ByteBuffer vectors = ByteBuffer.wrap(bytes);
    while (vectors.hasRemaining()) {
      float scale = vectors.getFloat();
      for (int i = 0; i < dimension; i++) {
        sum[i] += scale * vectors.get();
      }
    }
    return UnitVector.of(sum);
  }

  /** The product of the question with the vector that is nearest to it. */
  float best(ByteVector question) {
    float best = -1;
    for (int at = 0; at < bytes.length; at += ByteVector.size(dimension)) {
      best = Math.max(best, question.product(bytes, at));
    }
    return best;
  }
}
