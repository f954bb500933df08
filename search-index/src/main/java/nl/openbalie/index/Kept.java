package nl.openbalie.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The bytes that documents keep in a field. Not thread-safe. */
final class Kept {

  private static final BytesRef NOTHING = new BytesRef();

  private final List<LeafReaderContext> leaves;
  private final String field;
  private @Nullable LeafReaderContext leaf;
  private BinaryDocValues values = DocValues.emptyBinary();

  Kept(IndexReader reader, String field) {
    this.leaves = reader.leaves();
    this.field = field;
  }

  /**
   * Those of a document, empty when it keeps nothing; valid until the next is asked for.
   *
   * @param document after all that were asked for before
   */
  BytesRef of(int document) throws IOException {
    LeafReaderContext its = leaves.get(ReaderUtil.subIndex(document, leaves));
    if (its != leaf) {
      leaf = its;
      values = DocValues.getBinary(its.reader(), field);
    }
    return values.advanceExact(document - its.docBase) ? values.binaryValue() : NOTHING;
  }
}
