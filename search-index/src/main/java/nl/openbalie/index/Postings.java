package nl.openbalie.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Which documents have something, and how much. On the heap, because walking through what Lucene
 * has on disk takes ten times as long.
 */
final class Postings {

  /** From this share of all documents on, one value for each of them is faster to add. */
  private static final int DENSE = 4;

  static final Postings NONE = new Postings(new int[0], new float[0], 0);

  /** In order; null when there is a value for each document. */
  private final int @Nullable [] documents;

  private final float[] values;
  private final int size;

  private Postings(int @Nullable [] documents, float[] values, int size) {
    this.documents = documents;
    this.values = values;
    this.size = size;
  }

  /** How many documents have it. */
  int size() {
    return size;
  }

  /** What the document has of it, 0 for nothing. */
  float at(int document) {
    if (documents == null) {
      return values[document];
    }
    int at = Arrays.binarySearch(documents, 0, size, document);
    return at < 0 ? 0 : values[at];
  }

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

  /** Makes postings, document by document in order. */
  static final class Builder {

    private int[] documents;
    private float[] values;
    private int size;

    /**
     * @param size how many there will be, more or less
     */
    Builder(int size) {
      documents = new int[size];
      values = new float[size];
    }

    /**
     * @param value above 0
     */
    void add(int document, float value) {
      if (size == documents.length) {
        documents = ArrayUtil.grow(documents);
        values = ArrayUtil.grow(values);
      }
      documents[size] = document;
      values[size++] = value;
    }

    /**
     * @param all how many documents the index has
     */
    Postings build(int all) {
      if (size == 0) {
        return NONE;
      } else if ((long) size * DENSE < all) {
        return new Postings(documents, values, size);
      }
      float[] dense = new float[all];
      for (int i = 0; i < size; i++) {
        dense[documents[i]] = values[i];
      }
      return new Postings(null, dense, size);
    }
  }

  /** Some of several postings, and how much they count. */
  record Part(Postings postings, double weight) {}

  /**
   * Several as one: of each document the part that counts most, and something of its other parts.
   *
   * @param others 0 to 1: how much of the other parts; with 1 it is their sum
   * @param all how many documents the index has
   */
  static Postings together(List<Part> parts, float others, int all) {
    Cursor[] cursors =
        parts.stream().filter(p -> p.postings.size > 0).map(Cursor::new).toArray(Cursor[]::new);
    if (cursors.length == 1 && cursors[0].weight == 1) {
      return cursors[0].postings;
    }
    int most = 0;
    for (Cursor cursor : cursors) {
      most += cursor.postings.size;
    }
    Builder builder = new Builder(Math.min(most, all));
    for (int next = first(cursors); next < Cursor.END; ) {
      float best = 0;
      float sum = 0;
      int after = Cursor.END;
      for (Cursor cursor : cursors) {
        if (cursor.document == next) {
          float value = cursor.value();
          best = Math.max(best, value);
          sum += value;
          cursor.next();
        }
        after = Math.min(after, cursor.document);
      }
      builder.add(next, best + others * (sum - best));
      next = after;
    }
    return builder.build(all);
  }

  private static int first(Cursor[] cursors) {
    int first = Cursor.END;
    for (Cursor cursor : cursors) {
      first = Math.min(first, cursor.document);
    }
    return first;
  }

  /** Walks through postings. */
  private static final class Cursor {

    static final int END = Integer.MAX_VALUE;

    final Postings postings;
    final float weight;
    int document;
    private int at = -1;

    Cursor(Part part) {
      postings = part.postings;
      weight = (float) part.weight;
      next();
    }

    float value() {
      return weight * postings.values[at];
    }

    void next() {
      int[] documents = postings.documents;
      at++;
      if (documents == null) {
        while (at < postings.values.length && postings.values[at] == 0) {
          at++;
        }
        document = at < postings.values.length ? at : END;
      } else {
        document = at < postings.size ? documents[at] : END;
      }
    }
  }
}
