package nl.openbalie.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of the documents of an index, on the heap. Every document is compared by the centre
 * of its phrasings, the nearest also by the phrasing that is nearest. Thread-safe.
 */
public final class Vectors {

  /** The nearness of a document without vectors. */
  public static final float NONE = -1;

  /**
   * What the phrasings say together finds more than the best of them, and both find most: measured
   * on five public question sets.
   */
  private static final float TOGETHER = 0.6f;

  /** Of so many documents the phrasings are looked at one by one. */
  static final int NEAREST = 100;

  private final int dimension;
  private final float unrelated;
  private final int maxDocument;
  private final VectorBlocks centres;
  private final List<Phrasings> phrasings = new ArrayList<>();

  /** Lucene's numbers of the documents that have vectors. */
  private final List<Integer> documents = new ArrayList<>();

  private Vectors(int maxDocument, int dimension, float unrelated) {
    this.maxDocument = maxDocument;
    this.dimension = dimension;
    this.unrelated = unrelated;
    this.centres = new VectorBlocks(dimension);
  }

  /**
   * What a document keeps.
   *
   * @param field its name in the index
   * @param vectors of the phrasings, all of one model; of length 1
   */
  public static BinaryDocValuesField field(String field, List<float[]> vectors) {
    return new BinaryDocValuesField(field, Phrasings.encode(vectors));
  }

  /**
   * Reads all vectors of a field; the reader is not needed afterwards.
   *
   * @param dimension of the model's vectors
   * @param unrelated the cosine of texts that have nothing to do with each other, from the model
   * @throws IOException when the index cannot be read or the vectors are of another dimension
   */
  public static Vectors read(IndexReader reader, String field, int dimension, float unrelated)
      throws IOException {
    Vectors vectors = new Vectors(reader.maxDoc(), dimension, unrelated);
    for (LeafReaderContext leaf : reader.leaves()) {
      vectors.read(leaf, field);
    }
    return vectors;
  }

  /**
   * How near each document is to a question: 1 says the same, 0 has nothing to do with it; at least
   * -1.
   *
   * @param question of length 1
   * @return by Lucene's document number; {@link #NONE} for those without vectors
   */
  public float[] nearness(float[] question) {
    float[] together = centres.products(question);
    float enough = enough(together);
    ByteVector asked = ByteVector.of(question);
    float[] nearness = new float[maxDocument];
    Arrays.fill(nearness, NONE);
    for (int i = 0; i < together.length; i++) {
      float best = together[i] < enough ? together[i] : phrasings.get(i).best(asked);
      float cosine = TOGETHER * together[i] + (1 - TOGETHER) * best;
      nearness[documents.get(i)] = Math.max(NONE, (cosine - unrelated) / (1 - unrelated));
    }
    return nearness;
  }

  /** How near each document is to what means nothing. */
  public float[] none() {
    return new float[maxDocument];
  }

  /** What the nearest have at least. */
  private static float enough(float[] cosines) {
    PriorityQueue<Float> nearest = new PriorityQueue<>();
    float enough = Float.NEGATIVE_INFINITY;
    for (float cosine : cosines) {
      if (cosine > enough) {
        nearest.add(cosine);
        if (nearest.size() > NEAREST) {
          nearest.remove();
          enough = nearest.element();
        }
      }
    }
    return enough;
  }

  private void read(LeafReaderContext leaf, String field) throws IOException {
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    Bits live = leaf.reader().getLiveDocs();
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      BytesRef value = values.binaryValue();
      if (value.length > 0 && (live == null || live.get(values.docID()))) {
        add(leaf.docBase + values.docID(), BytesRef.deepCopyOf(value).bytes);
      }
    }
  }

  private void add(int document, byte[] bytes) throws IOException {
    if (bytes.length % ByteVector.size(dimension) != 0) {
      throw new IOException("the index has vectors of another dimension than " + dimension);
    }
    Phrasings all = new Phrasings(bytes, dimension);
    documents.add(document);
    phrasings.add(all);
    centres.add(ByteVector.of(all.centre()));
  }
}
