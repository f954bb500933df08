package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.index.Word.Form;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;
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

  /** What a word is worth in each field; by measurement. */
  static final Map<Fields, Double> WORTH =
      new EnumMap<>(
          Map.of(Fields.QUESTION, 1.0, Fields.BODY, 0.7, Fields.LEAD, 0.5, Fields.TOPIC, 0.3));

  /** How much a word counts in the fields where it doesn't match best. */
  private static final float OTHER_FIELDS = 0.2f;

  /** How much a word counts in the readings that don't match best. */
  private static final float OTHER_READINGS = 0.1f;

  /** Of a word that no article has: what its pieces are worth. */
  private static final double PIECES = 0.6;

  /** Answers are long, and have pieces of many words. */
  private static final double PIECES_OF_ANSWER = 0.8;

  /**
   * With 1 the score would be the share of the question that is covered, and a long story would
   * never be answered; with 0 the longest question would get the highest score.
   */
  private static final double SHARE = 0.4;

  private final Vocabulary vocabulary;

  Question(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Query query(List<Word> words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Query word : byWord(words)) {
      query.add(word, Occur.SHOULD);
    }
    return query.build();
  }

  /** What each word adds to the score, in their order. */
  List<Query> byWord(List<Word> words) throws IOException {
    double unit = Math.log(2.0 + vocabulary.articles());
    double asked = Math.max(words.stream().mapToDouble(Word::weight).sum(), unit / 2);
    double norm = unit * Math.pow(asked / unit, SHARE);
    List<Query> queries = new ArrayList<>();
    for (Word word : words) {
      queries.add(boosted(query(word), word.weight() / norm));
    }
    return queries;
  }

  private Query query(Word word) throws IOException {
    if (!word.known()) {
      return boosted(pieces(word.text()), PIECES);
    }
    List<Query> readings = new ArrayList<>();
    for (Reading reading : word.readings()) {
      readings.add(boosted(query(reading), reading.strength()));
    }
    return either(readings, OTHER_READINGS);
  }

  private Query query(Reading reading) {
    if (reading.pieces().size() == 1) {
      return query(reading.pieces().getFirst());
    }
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    for (Piece piece : reading.pieces()) {
      together.add(boosted(query(piece), piece.share()), Occur.SHOULD);
    }
    return together.build();
  }

  private Query query(Piece piece) {
    List<Query> forms = new ArrayList<>();
    for (Form form : piece.forms()) {
      WORTH.forEach(
          (field, worth) -> forms.add(boosted(term(field, form.term()), worth * form.strength())));
    }
    return either(forms, OTHER_FIELDS);
  }

  /** Together the pieces of a word weigh 1, the rare ones most of it. */
  private Query pieces(String word) throws IOException {
    List<String> grams = Tokens.texts(word, vocabulary.language().grams(), Language.MOST_GRAMS);
    double[] weights = new double[grams.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int inQuestions = vocabulary.having(Fields.GRAMS, grams.get(i));
      int inAnswers = vocabulary.having(Fields.BODY_GRAMS, grams.get(i));
      weights[i] = vocabulary.idf(Math.max(inQuestions, inAnswers));
      sum += weights[i];
    }
    BooleanQuery.Builder pieces = new BooleanQuery.Builder();
    for (int i = 0; i < weights.length; i++) {
      pieces.add(boosted(piece(grams.get(i)), weights[i] / sum), Occur.SHOULD);
    }
    return pieces.build();
  }

  private Query piece(String gram) {
    return either(
        List.of(term(Fields.GRAMS, gram), boosted(term(Fields.BODY_GRAMS, gram), PIECES_OF_ANSWER)),
        OTHER_FIELDS);
  }

  private Query term(Fields field, String text) {
    return new TermQuery(new Term(field.in(vocabulary.language()), text));
  }

  private static Query either(List<Query> queries, float others) {
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, others);
  }

  private static Query boosted(Query query, double weight) {
    return new BoostQuery(query, (float) weight);
  }
}
