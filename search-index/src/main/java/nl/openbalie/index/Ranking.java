package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a query finds in order: by the query, by how close the nearest phrasing comes, and by
 * what it means.
 */
final class Ranking {

  /** So many are compared phrasing by phrasing, and as many that are nearest in meaning. */
  static final int CANDIDATES = 50;

  private final IndexSearcher searcher;
  private final LiveArticles articles;

  Ranking(IndexSearcher searcher, LiveArticles articles) {
    this.searcher = searcher;
    this.articles = articles;
  }

  /**
   * Best first; with equal scores by id, so that the order is always the same.
   *
   * @param topics of the articles that count; empty for all
   * @param nearness by document; null for words alone
   */
  List<Ranked> rank(
      Query words, Set<String> topics, Closeness closeness, float @Nullable [] nearness)
      throws IOException {
    var query = within(topics).add(words, Occur.MUST).build();
    ScoreDoc[] found = searcher.search(query, CANDIDATES).scoreDocs;
    if (nearness != null) {
      found = withNearest(found, words, topics, nearness);
    }
    List<Ranked> ranked = ranked(found, closeness, nearness);
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(one -> articles.at(one.document()).id()));
    return ranked;
  }

  /** They may be near without having a word of the question. */
  private ScoreDoc[] withNearest(
      ScoreDoc[] found, Query words, Set<String> topics, float[] nearness) throws IOException {
    Set<Integer> known = Arrays.stream(found).map(one -> one.doc).collect(Collectors.toSet());
    List<BytesRef> keys =
        Nearness.nearest(nearness, CANDIDATES)
            .filter(document -> !known.contains(document))
            .mapToObj(articles::at)
            .map(article -> Documents.key(article.id(), article.lang()).bytes())
            .toList();
    var query =
        within(topics)
            .add(new TermInSetQuery(Fields.KEY, keys), Occur.FILTER)
            .add(words, Occur.SHOULD)
            .build();
    ScoreDoc[] nearest = searcher.search(query, CANDIDATES).scoreDocs;
    return Stream.concat(Arrays.stream(found), Arrays.stream(nearest)).toArray(ScoreDoc[]::new);
  }

  private List<Ranked> ranked(ScoreDoc[] found, Closeness closeness, float @Nullable [] nearness)
      throws IOException {
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
      BytesRef said = phrasings.binaryValue();
      double near = nearness == null ? Double.NaN : nearness[doc.doc];
      ranked.add(new Ranked(doc.doc, said.length > 0, doc.score, closeness.of(said), near));
    }
    return ranked;
  }

  private static BooleanQuery.Builder within(Set<String> topics) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (!topics.isEmpty()) {
      Collection<BytesRef> ids = topics.stream().map(BytesRef::new).toList();
      query.add(new TermInSetQuery(Fields.TOPIC_ID, ids), Occur.FILTER);
    }
    return query;
  }
}
