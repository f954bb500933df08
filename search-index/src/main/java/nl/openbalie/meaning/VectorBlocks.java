package nl.openbalie.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many vectors on the heap, in blocks that hold the first components of all their vectors, then the
 * second and so on: the compiler then multiplies many vectors at once without being asked.
 */
final class VectorBlocks {

  private static final int BLOCK = 256;

  private final int dimension;
  private final List<byte[]> blocks = new ArrayList<>();
  private float[] scales = new float[BLOCK];
  private int count;

  VectorBlocks(int dimension) {
    this.dimension = dimension;
  }

  void add(ByteVector vector) {
    if (count == blocks.size() * BLOCK) {
      blocks.add(new byte[BLOCK * dimension]);
      scales = Arrays.copyOf(scales, Math.max(scales.length, 2 * count));
    }
    scales[count] = vector.scale();
    for (int i = 0; i < dimension; i++) {
      blocks.getLast()[i * BLOCK + count % BLOCK] = vector.component(i);
    }
    count++;
  }

  /** The product of the vector with each of these. */
  float[] products(float[] vector) {
    float[] products = new float[count];
    float[] sums = new float[BLOCK];
    for (int b = 0; b < blocks.size(); b++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < dimension; i++) {
        addProducts(vector[i], blocks.get(b), i * BLOCK, sums);
      }
      int start = b * BLOCK;
      for (int i = 0; i < Math.min(BLOCK, count - start); i++) {
        products[start + i] = sums[i] * scales[start + i];
      }
    }
    return products;
  }

  /** A method of its own, so that it is the whole of what the compiler looks at. */
  private static void addProducts(float component, byte[] block, int start, float[] sums) {
    for (int i = 0; i < BLOCK; i++) {
      sums[i] += component * block[start + i];
    }
  }
}
