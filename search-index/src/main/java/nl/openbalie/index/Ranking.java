package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.openbalie.index.Nearness.Near;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles in order: by how much of a question they speak of, by how close the nearest
 * phrasing comes, and by what it means.
 */
final class Ranking {

  /** So many are compared phrasing by phrasing, and as many that are nearest in meaning. */
  static final int CANDIDATES = 20;

  /** So many of them are compared letter by letter; with more the order is hardly ever another. */
  private static final int FIRST = 10;

  private final IndexReader reader;
  private final LiveArticles articles;

  Ranking(IndexReader reader, LiveArticles articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /**
   * Best first; with equal scores by id, so that the order is always the same.
   *
   * @param scores how much of the question each document speaks of
   * @param topics of the articles that count; empty for all
   * @param near in meaning; null for words alone
   */
  List<Ranked> rank(
      float[] scores,
      Set<String> topics,
      Closeness closeness,
      Likeness likeness,
      @Nullable Near near)
      throws IOException {
    IntPredicate counts = topics.isEmpty() ? all -> true : one -> isOf(topics, one);
    IntStream found = highest(scores, 0, counts);
    if (near != null) {
      // They may be near without having a word of the question.
      found = IntStream.concat(found, highest(near.values(), 0, counts)).distinct();
    }
    List<Ranked> ranked = ranked(found.sorted().toArray(), scores, closeness, near);
    ranked.sort(bestFirst());
    compare(ranked.subList(0, Math.min(FIRST, ranked.size())), likeness);
    double[] byPlace = ranked.stream().mapToDouble(one -> -one.score()).sorted().toArray();
    for (int i = 0; i < byPlace.length; i++) {
      ranked.set(i, ranked.get(i).at(-byPlace[i]));
    }
    return ranked;
  }

  private Comparator<Ranked> bestFirst() {
    return Comparator.comparingDouble(Ranked::order)
        .reversed()
        .thenComparing(one -> articles.at(one.document()).id());
  }

  /** Puts the first in order once more, now that they are compared letter by letter too. */
  private void compare(List<Ranked> first, Likeness likeness) throws IOException {
    first.sort(Comparator.comparingInt(Ranked::document));
    Kept letters = new Kept(reader, likeness.field());
    for (int i = 0; i < first.size(); i++) {
      Ranked one = first.get(i);
      if (one.countsLetters()) {
        BytesRef its = letters.of(one.document());
        first.set(i, one.alike(likeness.of(one.document(), its)));
      }
    }
    first.sort(bestFirst());
  }

  private boolean isOf(Set<String> topics, int document) {
    return topics.contains(articles.at(document).topic());
  }

  /** The documents with the highest values above the least, in no order. */
  private static IntStream highest(float[] values, float least, IntPredicate counts) {
    LongHeap highest = new LongHeap(CANDIDATES);
    float above = least;
    for (int document = 0; document < values.length; document++) {
      if (values[document] > above && counts.test(document)) {
        long value = NumericUtils.floatToSortableInt(values[document]);
        highest.insertWithOverflow(value << Integer.SIZE | document);
        if (highest.size() == CANDIDATES) {
          above = NumericUtils.sortableIntToFloat((int) (highest.top() >> Integer.SIZE));
        }
      }
    }
    return IntStream.rangeClosed(1, highest.size()).map(i -> (int) highest.get(i));
  }

  private List<Ranked> ranked(int[] found, float[] scores, Closeness closeness, @Nullable Near near)
      throws IOException {
    Kept phrasings = new Kept(reader, Fields.PHRASINGS);
    List<Ranked> ranked = new ArrayList<>();
    for (int document : found) {
      BytesRef said = phrasings.of(document);
      double close = closeness.of(said);
      Basis basis = near == null ? Basis.WORDS : near.basis();
      double nearness = near == null ? Double.NaN : near.values()[document];
      ranked.add(Ranked.of(document, basis, said.length > 0, scores[document], close, nearness));
    }
    return ranked;
  }
}
