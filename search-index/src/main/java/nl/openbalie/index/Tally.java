package nl.openbalie.index;

import java.util.Arrays;

/**
 * Makes one of several postings: of each document what counts most, and something of what else it
 * has. Made once and used again and again, because it has room for all documents. Not thread-safe.
 */
final class Tally {

  private final float[] most;
  private final float[] sums;

  /** Those that have something; all others are 0 in both. */
  private final int[] documents;

  private int size;

  /** Whether all documents may have something, noted or not. */
  private boolean full;

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

  /** Adds so many times the values of all documents. */
  void addAll(float[] values, float times) {
    full = true;
    for (int document = 0; document < values.length; document++) {
      float value = times * values[document];
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
    Postings built = full ? ofAll(others) : ofSome(others);
    size = 0;
    full = false;
    return built;
  }

  private Postings ofAll(float others) {
    float[] values = new float[most.length];
    for (int document = 0; document < values.length; document++) {
      values[document] = value(document, others);
    }
    Arrays.fill(most, 0);
    Arrays.fill(sums, 0);
    return Postings.dense(values);
  }

  private Postings ofSome(float others) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = value(documents[i], others);
      most[documents[i]] = 0;
      sums[documents[i]] = 0;
    }
    return Postings.of(Arrays.copyOf(documents, size), values, most.length);
  }

  private float value(int document, float others) {
    return most[document] + others * (sums[document] - most[document]);
  }
}
