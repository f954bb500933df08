package nl.openbalie.index;

import org.jspecify.annotations.Nullable;

/**
 * Which documents have something, and how much. On the heap, because walking through what Lucene
 * has on disk takes ten times as long.
 */
final class Postings {

  /** From this share of all documents on, one value for each of them is faster to add. */
  private static final int DENSE = 4;

  static final Postings NONE = new Postings(new int[0], new float[0], 0);

  /** In any order; null when there is a value for each document. */
  private final int @Nullable [] documents;

  private final float[] values;
  private final int size;

  private Postings(int @Nullable [] documents, float[] values, int size) {
    this.documents = documents;
    this.values = values;
    this.size = size;
  }

  /**
   * @param documents each once
   * @param values of the documents, above 0
   * @param all how many documents the index has
   */
  static Postings of(int[] documents, float[] values, int all) {
    if ((long) DENSE * documents.length < all) {
      return new Postings(documents, values, values.length);
    }
    float[] dense = new float[all];
    for (int i = 0; i < documents.length; i++) {
      dense[documents[i]] = values[i];
    }
    return new Postings(null, dense, values.length);
  }

  /**
   * @param values by document, 0 for those that have nothing
   */
  static Postings dense(float[] values) {
    int size = 0;
    for (float value : values) {
      size += value > 0 ? 1 : 0;
    }
    return new Postings(null, values, size);
  }

  /** How many documents have it. */
  int size() {
    return size;
  }

  /** About how many bytes it takes. */
  long room() {
    return 50 + 4L * values.length * (documents == null ? 1 : 2);
  }

  /** Some of several postings, and how much they count. */
  record Part(Postings postings, double weight) {}

  /** Adds so many times what each document has to what is there, by document. */
  void addTo(float[] sums, double times) {
    float factor = (float) times;
    if (documents == null) {
      for (int document = 0; document < values.length; document++) {
        sums[document] += factor * values[document];
      }
    } else {
      for (int i = 0; i < size; i++) {
        sums[documents[i]] += factor * values[i];
      }
    }
  }

  /** Adds what each document has, so many times, to what is tallied. */
  void addTo(Tally tally, double times) {
    float factor = (float) times;
    if (documents == null) {
      tally.addAll(values, factor);
    } else {
      for (int i = 0; i < size; i++) {
        tally.add(documents[i], factor * values[i]);
      }
    }
  }
}
