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
 * A customer's question as a Lucene query whose score is a confidence: the share of what the
 * question asks, each word counting by how few articles have it, that an article speaks of.
 */
final class Question {

  private final IndexReader reader;
  private final Language language;
  private final int articles;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private Question(IndexReader reader, Language language) throws IOException {
    this.reader = reader;
    this.language = language;
    this.articles = Math.max(1, Math.max(reader.getDocCount(Fields.WORDS.in(language)), 1));
  }

  static Query query(String text, Language language, IndexReader reader) throws IOException {
    Question question = new Question(reader, language);
    question.addWords(Tokens.texts(text, language.plain(), 40));
    question.addGrams(Tokens.texts(text, language.grams(), 400));
    return question.query.build();
  }

  private void addWords(List<String> words) throws IOException {
    double total = 0;
    List<String> stems = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String word : words) {
      for (String stem : Tokens.texts(word, language.stems(), 1)) {
        double w =
            idf(
                    stem,
                    Fields.TITLE,
                    Fields.ALTERNATIVES,
                    Tuning.IDFBODY ? Fields.BODY : Fields.TITLE)
                * (language.isFiller(word) ? Tuning.FILLER : 1);
        total += w;
        stems.add(stem);
        weights.add(w);
      }
    }
    total = Math.max(total, Math.log(1 + articles) / 2);
    for (int i = 0; i < stems.size(); i++) {
      double w = Tuning.WORDS * weights.get(i) / total;
      query.add(
          new DisjunctionMaxQuery(
              List.of(
                  term(Fields.TITLE, stems.get(i), w * Tuning.TITLE),
                  term(Fields.ALTERNATIVES, stems.get(i), w * Tuning.ALT),
                  term(Fields.BODY, stems.get(i), w * Tuning.BODY),
                  term(Fields.TOPIC, stems.get(i), w * Tuning.TOPIC)),
              (float) Tuning.TIE),
          Occur.SHOULD);
    }
  }

  private void addGrams(List<String> grams) throws IOException {
    double total = 0;
    for (String g : grams) total += idf(g, Fields.GRAMS);
    total = Math.max(total, Math.log(1 + articles) / 2);
    for (String g : grams)
      query.add(
          term(Fields.GRAMS, g, (1 - Tuning.WORDS) * idf(g, Fields.GRAMS) / total), Occur.SHOULD);
  }

  private Query term(Fields field, String text, double weight) {
    return new BoostQuery(new TermQuery(new Term(field.in(language), text)), (float) weight);
  }

  private double idf(String term, Fields... fields) throws IOException {
    int most = 0;
    for (Fields field : fields) {
      most = Math.max(most, reader.docFreq(new Term(field.in(language), term)));
    }
    most = Math.min(most, articles);
    return Math.log(1 + (articles - most + 0.5) / (most + 0.5));
  }
}
