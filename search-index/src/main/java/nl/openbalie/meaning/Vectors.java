package nl.openbalie.meaning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of the documents of an index, each with one for every phrasing of what it says.
 * Thread-safe.
 */
public final class Vectors {

  /** The nearness of a document without vectors. */
  public static final float NONE = -1;

  /**
   * What the phrasings say together finds more than the best of them, and both find most: measured
   * on five public question sets.
   */
  private static final float TOGETHER = 0.6f;

  private final float unrelated;
  private final int documents;
  private final VectorBlocks blocks;

  /** Number of the first vector of each document, and one number more at the end. */
  private final int[] starts;

  /** One divided by the length of the sum of a document's vectors. */
  private final float[] perLength;

  private Vectors(IndexReader reader, int dimension, float unrelated) {
    this.unrelated = unrelated;
    this.documents = reader.maxDoc();
    this.blocks = new VectorBlocks(dimension);
    this.starts = new int[documents + 1];
    this.perLength = new float[documents];
  }

  /**
   * What a document keeps.
   *
   * @param field its name in the index
   * @param vectors of the phrasings, all of one model; of length 1
   */
  public static BinaryDocValuesField field(String field, List<float[]> vectors) {
    return new BinaryDocValuesField(field, VectorBytes.encode(vectors));
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
    Vectors vectors = new Vectors(reader, dimension, unrelated);
    for (LeafReaderContext leaf : reader.leaves()) {
      vectors.read(leaf, field, dimension);
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
    float[] products = blocks.products(question);
    float[] nearness = new float[documents];
    for (int document = 0; document < documents; document++) {
      nearness[document] = nearness(products, document);
    }
    return nearness;
  }

  private float nearness(float[] products, int document) {
    if (starts[document] == starts[document + 1]) {
      return NONE;
    }
    float best = NONE;
    float sum = 0;
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      best = Math.max(best, products[i]);
      sum += products[i];
    }
    float cosine = TOGETHER * sum * perLength[document] + (1 - TOGETHER) * best;
    return Math.max(NONE, (cosine - unrelated) / (1 - unrelated));
  }

  private void read(LeafReaderContext leaf, String field, int dimension) throws IOException {
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    Bits live = leaf.reader().getLiveDocs();
    int next = values.nextDoc();
    for (int i = 0; i < leaf.reader().maxDoc(); i++) {
      if (next == i) {
        if (live == null || live.get(i)) {
          add(leaf.docBase + i, values.binaryValue(), dimension);
        }
        next = values.nextDoc();
      }
      starts[leaf.docBase + i + 1] = blocks.count();
    }
  }

  private void add(int document, BytesRef value, int dimension) throws IOException {
    if (value.length % VectorBytes.size(dimension) != 0) {
      throw new IOException("the index has vectors of another dimension than " + dimension);
    }
    ByteBuffer bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
    while (bytes.hasRemaining()) {
      blocks.add(bytes);
    }
    double length = blocks.lengthOfSum(starts[document], blocks.count());
    perLength[document] = length == 0 ? 0 : (float) (1 / length);
  }
}
