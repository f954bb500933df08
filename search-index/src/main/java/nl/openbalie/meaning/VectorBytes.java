package nl.openbalie.meaning;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Vectors with a byte for each component: a quarter of the size, with the same order of what is
 * found. Each stands behind the scale that makes floats of its bytes again.
 */
final class VectorBytes {

  private VectorBytes() {}

  static BytesRef encode(List<float[]> vectors) {
    int size = vectors.stream().mapToInt(vector -> size(vector.length)).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    for (float[] vector : vectors) {
      float scale = scale(vector);
      bytes.putFloat(scale);
      for (float component : vector) {
        bytes.put((byte) (scale == 0 ? 0 : Math.round(component / scale)));
      }
    }
    return new BytesRef(bytes.array());
  }

  /** How many bytes a vector takes. */
  static int size(int dimension) {
    return Float.BYTES + dimension;
  }

  private static float scale(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    return largest / Byte.MAX_VALUE;
  }
}
