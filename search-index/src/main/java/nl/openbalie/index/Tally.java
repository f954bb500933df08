package nl.openbalie.index;

import java.util.Arrays;

/**
 * Makes one of several postings: of each document what counts most, and something of what else it
 * has. Made once and used again and again, because it has room for all documents. Not thread-safe.
 */
final class Tally {

  /** From this share of all documents on, one value for each of them is faster to add. */
  private static final int DENSE = 4;

  private final float[] most;
  private final float[] sums;

  /** Those that have something; all others are 0 in both. */
  private final int[] documents;

  private int size;

  /**
   * @param all how many documents the index has
   */
  Tally(int all) {
    most = new float[all];
    sums = new float[all];
    documents = new int[all];
  }

  /**
   * @param value 0 and up
   */
  void add(int document, float value) {
    if (value > 0) {
      if (sums[document] == 0) {
        documents[size++] = document;
      }
      most[document] = Math.max(most[document], value);
      sums[document] += value;
    }
  }

  /**
   * What was added, all together; forgets it.
   *
   * @param others 0 to 1: how much of what isn't most counts; with 1 it is their sum
   */
  Postings build(float others) {
    boolean dense = size * (long) DENSE >= most.length;
    float[] values = new float[dense ? most.length : size];
    for (int i = 0; i < size; i++) {
      int document = documents[i];
      float best = most[document];
      values[dense ? document : i] = best + others * (sums[document] - best);
      most[document] = 0;
      sums[document] = 0;
    }
    Postings built =
        dense ? Postings.dense(values, size) : Postings.of(Arrays.copyOf(documents, size), values);
    size = 0;
    return built;
  }
}
