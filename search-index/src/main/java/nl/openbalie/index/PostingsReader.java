package nl.openbalie.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.index.Word.Form;
import org.apache.lucene.index.IndexReader;
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

/** Reads from the index which articles have a form, and how much it says about each. */
final class PostingsReader {

  /** How much a form counts in the fields where it doesn't match best. */
  private static final float OTHER_FIELDS = 0.2f;

  /** {@link Saturation} doesn't look at them. */
  private static final TermStatistics ANY = new TermStatistics(new BytesRef("any"), 1, 1);

  private final IndexReader index;
  private final Language language;
  private final Map<Fields, SimScorer> scorers = new EnumMap<>(Fields.class);

  PostingsReader(IndexSearcher searcher, Language language) throws IOException {
    this.index = searcher.getIndexReader();
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
   * @param tally where to count
   */
  Postings read(List<Form> forms, Map<Fields, Double> worth, Tally tally) throws IOException {
    for (Form form : forms) {
      for (Map.Entry<Fields, Double> in : worth.entrySet()) {
        SimScorer scorer = scorers.get(in.getKey());
        if (scorer != null) {
          Term term = new Term(in.getKey().in(language), form.term());
          read(term, scorer, (float) (in.getValue() * form.strength()), tally);
        }
      }
    }
    return tally.build(OTHER_FIELDS);
  }

  private void read(Term term, SimScorer scorer, float worth, Tally tally) throws IOException {
    for (LeafReaderContext leaf : index.leaves()) {
      PostingsEnum having = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (having != null) {
        NumericDocValues lengths = leaf.reader().getNormValues(term.field());
        Bits live = leaf.reader().getLiveDocs();
        while (having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int document = having.docID();
          if (live == null || live.get(document)) {
            lengths.advanceExact(document);
            float score = scorer.score(having.freq(), lengths.longValue());
            tally.add(leaf.docBase + document, worth * score);
          }
        }
      }
    }
  }
}
