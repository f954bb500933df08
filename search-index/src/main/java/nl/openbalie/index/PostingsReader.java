package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.index.Postings.Part;
import nl.openbalie.index.Word.Form;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads from the index which articles have a form, and how much it says about each. */
final class PostingsReader {

  /** How much a form counts in the fields where it doesn't match best. */
  private static final float OTHER_FIELDS = 0.2f;

  /** {@link Saturation} doesn't look at them. */
  private static final TermStatistics ANY = new TermStatistics(new BytesRef("any"), 1, 1);

  private final IndexSearcher searcher;
  private final Language language;
  private final Map<Fields, SimScorer> scorers = new EnumMap<>(Fields.class);

  PostingsReader(IndexSearcher searcher, Language language) throws IOException {
    this.searcher = searcher;
    this.language = language;
    for (Fields field : Fields.values()) {
      CollectionStatistics all = searcher.collectionStatistics(field.in(language));
      if (all != null) {
        scorers.put(field, searcher.getSimilarity().scorer(1, all, ANY));
      }
    }
  }

  /**
   * @param forms the best one counts, and something of the others
   * @param worth what a form is worth in each field
   */
  Postings read(List<Form> forms, Map<Fields, Double> worth) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Form form : forms) {
      for (Map.Entry<Fields, Double> in : worth.entrySet()) {
        Postings read = read(in.getKey(), form.term());
        parts.add(new Part(read, in.getValue() * form.strength()));
      }
    }
    return Postings.together(parts, OTHER_FIELDS, searcher.getIndexReader().maxDoc());
  }

  private Postings read(Fields field, String text) throws IOException {
    SimScorer scorer = scorers.get(field);
    if (scorer == null) {
      return Postings.NONE;
    }
    Term term = new Term(field.in(language), text);
    Postings.Builder builder = new Postings.Builder(8);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum having = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (having != null) {
        read(leaf, having, leaf.reader().getNormValues(term.field()), scorer, builder);
      }
    }
    return builder.build(searcher.getIndexReader().maxDoc());
  }

  private static void read(
      LeafReaderContext leaf,
      PostingsEnum having,
      @Nullable NumericDocValues lengths,
      SimScorer scorer,
      Postings.Builder builder)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    while (having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int document = having.docID();
      if (live == null || live.get(document)) {
        long length = lengths != null && lengths.advanceExact(document) ? lengths.longValue() : 1;
        builder.add(leaf.docBase + document, scorer.score(having.freq(), length));
      }
    }
  }
}
