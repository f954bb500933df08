package nl.openbalie.index;

import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** How rare letters are in the articles of one language, and how many of them each article has. */
final class LetterIndex {

  private final Language language;

  /** By the number of the letters: near 0 for those that all articles have. */
  private final float[] rarity = new float[Letters.NUMBERS];

  /** By document: of its letters, each as often as it is there times how rare it is. */
  private final float[] lengths;

  /**
   * @param rarity of what so many articles have, 0 and up
   */
  LetterIndex(IndexReader reader, Language language, IntToDoubleFunction rarity)
      throws IOException {
    this.language = language;
    this.lengths = new float[reader.maxDoc()];
    int[] having = new int[Letters.NUMBERS];
    forEach(reader, (letters, _) -> count(letters, having));
    for (int number = 0; number < having.length; number++) {
      this.rarity[number] = (float) rarity.applyAsDouble(having[number]);
    }
    forEach(reader, (letters, document) -> lengths[document] = length(letters));
  }

  private void forEach(IndexReader reader, ObjIntConsumer<BytesRef> action) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues letters =
          DocValues.getBinary(leaf.reader(), Fields.LETTERS + language.code());
      Bits live = leaf.reader().getLiveDocs();
      while (letters.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(letters.docID())) {
          action.accept(letters.binaryValue(), leaf.docBase + letters.docID());
        }
      }
    }
  }

  private static void count(BytesRef letters, int[] having) {
    for (int at = letters.offset; at < letters.offset + letters.length; at += Letters.BYTES) {
      having[Letters.number(Letters.entry(letters.bytes, at))]++;
    }
  }

  private float length(BytesRef letters) {
    double squares = 0;
    for (int at = letters.offset; at < letters.offset + letters.length; at += Letters.BYTES) {
      int entry = Letters.entry(letters.bytes, at);
      double value = Letters.often(entry) * rarity[Letters.number(entry)];
      squares += value * value;
    }
    return (float) Math.sqrt(squares);
  }

  /** How alike a question of these words and articles are. */
  Likeness to(List<String> words) {
    int[] numbers = Letters.numbers(words, language);
    Likeness likeness = new Likeness(Fields.LETTERS + language.code(), lengths, numbers.length);
    for (int first = 0, next; first < numbers.length; first = next) {
      next = Letters.end(numbers, first);
      likeness.add(numbers[first], next - first, rarity[numbers[first]]);
    }
    return likeness;
  }
}
