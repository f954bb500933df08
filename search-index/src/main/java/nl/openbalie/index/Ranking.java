package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Puts what a query finds in order: by the query, and by how close the nearest phrasing comes. */
final class Ranking {

  /** So many are compared phrasing by phrasing. */
  static final int CANDIDATES = 50;

  /**
   * An article's place in the order.
   *
   * @param document its number in the index
   * @param covered how much of what is asked it speaks of, 0 and up
   * @param close {@link Closeness} of its nearest phrasing, 0 to 1
   */
  record Ranked(int document, double covered, double close) {

    double score() {
      return covered + close;
    }
  }

  private final IndexSearcher searcher;
  private final LiveArticles articles;

  Ranking(IndexSearcher searcher, LiveArticles articles) {
    this.searcher = searcher;
    this.articles = articles;
  }

  /** Best first; with equal scores by id, so that the order is always the same. */
  List<Ranked> rank(Query query, Closeness closeness) throws IOException {
    ScoreDoc[] found = searcher.search(query, CANDIDATES).scoreDocs;
    Arrays.sort(found, Comparator.comparingInt(doc -> doc.doc));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Ranked> ranked = new ArrayList<>();
    LeafReaderContext leaf = null;
    BinaryDocValues phrasings = null;
    for (ScoreDoc doc : found) {
      LeafReaderContext its = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      if (phrasings == null || its != leaf) {
        leaf = its;
        phrasings = leaf.reader().getBinaryDocValues(Fields.PHRASINGS);
      }
      phrasings.advanceExact(doc.doc - its.docBase);
      ranked.add(new Ranked(doc.doc, doc.score, closeness.of(phrasings.binaryValue())));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(one -> articles.at(one.document()).id()));
    return ranked;
  }
}
