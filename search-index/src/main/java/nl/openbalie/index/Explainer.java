package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.openbalie.index.Explanation.Part;
import nl.openbalie.index.Word.Form;
import nl.openbalie.index.Word.Reading;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Tells what each word of a question adds to an article's score. */
final class Explainer {

  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;

  Explainer(IndexSearcher searcher, Vocabulary vocabulary) {
    this.searcher = searcher;
    this.vocabulary = vocabulary;
  }

  /**
   * @param place of the article, from 1
   */
  Explanation explain(List<Word> words, Ranked ranked, int place) throws IOException {
    double asked = words.stream().mapToDouble(Word::weight).sum();
    List<Postings.Part> byWord = new Question(vocabulary).byWord(words);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      float[] scores = new float[vocabulary.reader().maxDoc()];
      byWord.get(i).postings().addTo(scores, byWord.get(i).weight());
      double points = scores[ranked.document()];
      parts.add(part(words.get(i), words.get(i).weight() / asked, points, ranked.document()));
    }
    double score = Confidence.of(ranked);
    return new Explanation(place, score, ranked.covered(), ranked.close(), ranked.near(), parts);
  }

  private Part part(Word word, double weight, double points, int document) throws IOException {
    Part best = new Part(word.text(), weight, "", "", points);
    double most = 0;
    for (Reading reading : word.readings()) {
      for (Form form : forms(reading)) {
        for (Fields field : Vocabulary.WORTH.keySet()) {
          double value = reading.strength() * form.strength() * value(field, form, document);
          if (value > most) {
            most = value;
            String name = field.name().toLowerCase(Locale.ROOT);
            best = new Part(word.text(), weight, form.term(), name, points);
          }
        }
      }
    }
    return best;
  }

  private static List<Form> forms(Reading reading) {
    return reading.pieces().stream().flatMap(piece -> piece.forms().stream()).toList();
  }

  private double value(Fields field, Form form, int document) throws IOException {
    Term term = new Term(field.in(vocabulary.language()), form.term());
    return Vocabulary.WORTH.getOrDefault(field, 0.0)
        * searcher.explain(new TermQuery(term), document).getValue().doubleValue();
  }
}
