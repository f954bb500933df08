package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.openbalie.index.Explained.Meant;
import nl.openbalie.index.Explained.Read;
import nl.openbalie.index.Explanation.Part;
import nl.openbalie.index.Word.Form;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Tells how a question was read, and what each word of it adds to an article's score. */
final class Explainer {

  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final LiveArticles articles;

  Explainer(IndexSearcher searcher, Vocabulary vocabulary, LiveArticles articles) {
    this.searcher = searcher;
    this.vocabulary = vocabulary;
    this.articles = articles;
  }

  /** What was understood of each word. */
  List<Read> words(List<Word> words) {
    double asked = asked(words);
    return words.stream().map(word -> read(word, word.weight() / asked)).toList();
  }

  private Read read(Word word, double weight) {
    boolean filler = vocabulary.language().isFiller(word.text());
    return new Read(word.text(), weight, filler, word.known(), senses(word));
  }

  private static List<Meant> senses(Word word) {
    return word.readings().stream()
        .filter(reading -> reading.sense() != Sense.ITSELF)
        .map(reading -> new Meant(reading.sense(), terms(reading), reading.strength()))
        .distinct()
        .toList();
  }

  private static List<String> terms(Reading reading) {
    return reading.pieces().stream().map(Piece::term).toList();
  }

  private static double asked(List<Word> words) {
    return words.stream().mapToDouble(Word::weight).sum();
  }

  /** The first articles, and behind them this one if it isn't among them. */
  List<Explanation> articles(Found found, int limit, @Nullable String id) throws IOException {
    List<Placed> places = found.places(articles).toList();
    List<Explanation> explanations = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (i < limit || places.get(i).article().id().equals(id)) {
        explanations.add(explain(found.words(), places.get(i), i + 1));
      }
    }
    if (id != null && explanations.stream().noneMatch(one -> one.article().id().equals(id))) {
      Optional<Article> other = articles.find(id, vocabulary.language().code());
      if (other.isPresent()) {
        explanations.add(explain(found.words(), new Placed(other.get(), null, false), 0));
      }
    }
    return explanations;
  }

  /**
   * @param place of the article, from 1; 0 for none
   */
  private Explanation explain(List<Word> words, Placed placed, int place) throws IOException {
    Ranked ranked = placed.ranked();
    if (ranked == null) {
      return new Explanation(
          placed.article(),
          placed.pinned(),
          place,
          Basis.WORDS,
          placed.score(),
          0,
          0,
          0,
          Double.NaN,
          List.of());
    }
    return new Explanation(
        placed.article(),
        placed.pinned(),
        place,
        ranked.basis(),
        placed.score(),
        ranked.covered(),
        ranked.close(),
        ranked.alike(),
        ranked.near(),
        parts(words, ranked.document()));
  }

  private List<Part> parts(List<Word> words, int document) throws IOException {
    double asked = asked(words);
    List<Postings.Part> byWord = new Question(vocabulary).byWord(words);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      float[] scores = new float[vocabulary.reader().maxDoc()];
      byWord.get(i).postings().addTo(scores, byWord.get(i).weight());
      double points = scores[document];
      parts.add(part(words.get(i), words.get(i).weight() / asked, points, document));
    }
    return parts;
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
