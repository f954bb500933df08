package nl.openbalie.index;

import java.io.IOException;
import java.util.List;
import nl.openbalie.index.Word.Form;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** What the articles of an index speak of, in one language. */
final class Vocabulary {

  private final IndexReader reader;
  private final Language language;
  private final int articles;

  Vocabulary(IndexReader reader, Language language) throws IOException {
    this.reader = reader;
    this.language = language;
    this.articles = reader.getDocCount(Fields.WORDS.in(language));
  }

  Language language() {
    return language;
  }

  IndexReader reader() {
    return reader;
  }

  /** How many articles there are in the language. */
  int articles() {
    return articles;
  }

  /** How many articles have the term; deleted articles may still be counted. */
  int having(Fields field, String term) throws IOException {
    return reader.docFreq(new Term(field.in(language), term));
  }

  /** Whether articles have the word as it is written. */
  boolean has(String word) throws IOException {
    return having(Fields.WORDS, word) > 0;
  }

  /** At most so many articles have the whole reading. */
  int having(Reading reading) throws IOException {
    int least = Integer.MAX_VALUE;
    for (Piece piece : reading.pieces()) {
      least = Math.min(least, having(piece));
    }
    return least;
  }

  /** So many articles have the form that most articles have. */
  int having(Piece piece) throws IOException {
    int most = 0;
    for (Form form : piece.forms()) {
      most = Math.max(most, having(Fields.FORMS, form.term()));
    }
    return most;
  }

  /** Of the first reading, in order, that articles have. */
  int havingFirst(List<Reading> readings) throws IOException {
    for (Reading reading : readings) {
      int having = having(reading);
      if (having > 0) {
        return having;
      }
    }
    return 0;
  }

  /** BM25's inverse document frequency: how much a word says that so many articles have. */
  double idf(int having) {
    double others = Math.max(0, articles - having);
    return Math.log(1 + (others + 0.5) / (having + 0.5));
  }
}
