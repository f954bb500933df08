package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.openbalie.index.Postings.Part;
import nl.openbalie.index.Word.Form;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** What the articles of an index speak of, in one language. Thread-safe. */
final class Vocabulary {

  /** What a form is worth in each field; by measurement. */
  static final Map<Fields, Double> WORTH =
      Map.of(Fields.QUESTION, 1.0, Fields.BODY, 0.7, Fields.LEAD, 0.5, Fields.TOPIC, 0.3);

  /** What the pieces of an unknown word are worth: answers are long, and have pieces of many. */
  private static final Map<Fields, Double> WORTH_OF_GRAMS =
      Map.of(Fields.GRAMS, 1.0, Fields.BODY_GRAMS, 0.8);

  /** Pieces of words are in many articles: only so many bytes of them are remembered. */
  private static final long MOST_OF_GRAMS = 32_000_000;

  private final IndexReader index;
  private final Language language;
  private final int articles;
  private final PostingsReader reader;
  private final LetterIndex letters;

  /** Only these are remembered, whatever is asked. */
  private final Set<String> forms;

  private final String[] sorted;

  private final Map<String, Postings> readGrams = new ConcurrentHashMap<>();
  private final AtomicLong room = new AtomicLong(MOST_OF_GRAMS);
  private final Map<String, Postings> read = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Tally> spare = new AtomicReference<>();

  Vocabulary(IndexSearcher searcher, Language language) throws IOException {
    this.index = searcher.getIndexReader();
    this.language = language;
    this.articles = index.getDocCount(Fields.WORDS.in(language));
    this.reader = new PostingsReader(searcher, language);
    this.letters = new LetterIndex(index, language, this::idf);
    Terms terms = MultiTerms.getTerms(index, Fields.FORMS.in(language));
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    List<String> all = new ArrayList<>();
    while (each.next() != null) {
      all.add(each.term().utf8ToString());
    }
    this.forms = new HashSet<>(all);
    this.sorted = all.stream().sorted().toArray(String[]::new);
  }

  Language language() {
    return language;
  }

  IndexReader reader() {
    return index;
  }

  /** How many articles there are in the language. */
  int articles() {
    return articles;
  }

  /** Whether articles may have a form of a word that begins with these letters. */
  boolean mayBegin(String letters) {
    return begins(letters) || begins(Forms.inside(letters));
  }

  private boolean begins(String letters) {
    int at = Arrays.binarySearch(sorted, letters);
    int next = at < 0 ? -at - 1 : at;
    return next < sorted.length && sorted[next].startsWith(letters);
  }

  /** The articles that have the piece in any of its forms. */
  Postings postings(Piece piece) throws IOException {
    Postings known = read.get(piece.term());
    if (known == null) {
      if (piece.forms().stream().noneMatch(form -> forms.contains(form.term()))) {
        return Postings.NONE;
      }
      known = read(piece.forms(), WORTH);
      read.put(piece.term(), known);
    }
    return known;
  }

  /** The articles that have four letters of a word. */
  Postings postings(String gram) throws IOException {
    Postings known = readGrams.get(gram);
    if (known == null) {
      known = read(List.of(Form.of(gram, 1)), WORTH_OF_GRAMS);
      if (room.addAndGet(-known.room()) >= 0) {
        readGrams.put(gram, known);
      }
    }
    return known;
  }

  private Postings read(List<Form> forms, Map<Fields, Double> worth) throws IOException {
    Tally tally = takeTally();
    Postings postings = reader.read(forms, worth, tally);
    spare.set(tally);
    return postings;
  }

  /**
   * Several as one.
   *
   * @param others as in {@link Tally#build}
   */
  Postings together(List<Part> parts, float others) {
    if (parts.size() == 1 && parts.getFirst().weight() == 1) {
      return parts.getFirst().postings();
    }
    Tally tally = takeTally();
    for (Part part : parts) {
      part.postings().addTo(tally, part.weight());
    }
    Postings postings = tally.build(others);
    spare.set(tally);
    return postings;
  }

  private Tally takeTally() {
    Tally tally = spare.getAndSet(null);
    return tally == null ? new Tally(index.maxDoc()) : tally;
  }

  Likeness likeness(List<Word> words) {
    return letters.to(words.stream().map(Word::text).toList());
  }

  /** At most so many articles have the whole reading. */
  int having(Reading reading) throws IOException {
    int least = Integer.MAX_VALUE;
    for (Piece piece : reading.pieces()) {
      least = Math.min(least, postings(piece).size());
    }
    return least;
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
