package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A customer's question as a Lucene query whose score says how much of what is asked an article
 * speaks of. Every word counts by how few articles have it; a word that no article has counts most,
 * so that a question about something else stays far from a full score.
 */
final class Question {

  /** Of a word that articles have; the rest is for its pieces. */
  private static final float WHOLE_WORD = 0.65f;

  private static final double FILLER = 0.4;

  private static final float ANSWER = 0.3f;
  private static final float TOPIC = 0.3f;

  /** How much a word counts in the fields where it doesn't match best. */
  private static final float OTHER_FIELDS = 0.3f;

  /**
   * With 1 the score would be the share of the question that is covered, and a long story would
   * never be answered; with 0 the longest question would get the highest score.
   */
  private static final double SHARE = 0.6;

  private final IndexReader reader;
  private final Language language;
  private final int articles;

  private Question(IndexReader reader, Language language) throws IOException {
    this.reader = reader;
    this.language = language;
    this.articles = reader.getDocCount(Fields.WORDS.in(language));
  }

  private record Word(String text, String stem, int articles, double weight) {}

  static Query query(List<String> words, Language language, IndexReader reader) throws IOException {
    Question question = new Question(reader, language);
    List<Word> weighed = new ArrayList<>();
    for (String word : words) {
      weighed.add(question.weigh(word));
    }
    return question.query(weighed);
  }

  private Word weigh(String text) throws IOException {
    String stem = language.stem(text);
    int having = articlesWith(stem, Fields.TITLE, Fields.ALTERNATIVES, Fields.BODY, Fields.TOPIC);
    double weight = idf(having) * (language.isFiller(text) ? FILLER : 1);
    return new Word(text, stem, having, weight);
  }

  private Query query(List<Word> words) throws IOException {
    double unit = Math.log(2.0 + articles);
    double asked = Math.max(words.stream().mapToDouble(Word::weight).sum(), unit / 2);
    double norm = unit * Math.pow(asked / unit, SHARE);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Word word : words) {
      boolean known = word.articles() > 0;
      double weight = word.weight() / norm;
      if (known) {
        query.add(boosted(whole(word.stem()), weight * WHOLE_WORD), Occur.SHOULD);
      }
      query.add(
          boosted(pieces(word.text()), known ? weight * (1 - WHOLE_WORD) : weight), Occur.SHOULD);
    }
    return query.build();
  }

  private Query whole(String stem) {
    return new DisjunctionMaxQuery(
        List.of(
            term(Fields.TITLE, stem),
            term(Fields.ALTERNATIVES, stem),
            boosted(term(Fields.BODY, stem), ANSWER),
            boosted(term(Fields.TOPIC, stem), TOPIC)),
        OTHER_FIELDS);
  }

  /** Together the pieces of a word weigh 1, the rare ones most of it. */
  private Query pieces(String word) throws IOException {
    List<String> grams = Tokens.texts(word, language.grams(), Language.MOST_GRAMS);
    double[] weights = new double[grams.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = idf(articlesWith(grams.get(i), Fields.GRAMS));
      sum += weights[i];
    }
    BooleanQuery.Builder pieces = new BooleanQuery.Builder();
    for (int i = 0; i < weights.length; i++) {
      pieces.add(boosted(term(Fields.GRAMS, grams.get(i)), weights[i] / sum), Occur.SHOULD);
    }
    return pieces.build();
  }

  private Query term(Fields field, String text) {
    return new TermQuery(new Term(field.in(language), text));
  }

  private static Query boosted(Query query, double weight) {
    return new BoostQuery(query, (float) weight);
  }

  private int articlesWith(String term, Fields... fields) throws IOException {
    int most = 0;
    for (Fields field : fields) {
      most = Math.max(most, reader.docFreq(new Term(field.in(language), term)));
    }
    return most;
  }

  /** BM25's inverse document frequency; deleted articles may still be counted. */
  private double idf(int having) {
    double others = Math.max(0, articles - having);
    return Math.log(1 + (others + 0.5) / (having + 0.5));
  }
}
