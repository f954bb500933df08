package nl.openbalie.index;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** The names of the fields in the index, and how each is read and weighed. */
enum Fields {
  /** Title and alternatives. */
  QUESTION,
  /** The answer. */
  BODY,
  /** How the answer begins: mostly it says the question again. */
  LEAD,
  TOPIC,
  /** Pieces of the words of title and alternatives. */
  GRAMS,
  /** Pieces of the words of the answer. */
  BODY_GRAMS,
  /** All forms of all words: how many articles have them. */
  FORMS,
  /** The words of title and alternatives as they were written: what a customer may be typing. */
  TYPED,
  /** All words as they were written: what a typing error is corrected to. */
  WORDS;

  /** Names the article and the language: what a change replaces. */
  static final String KEY = "key";

  /** {@link Article#popularity}. */
  static final String POPULARITY = "popularity";

  /** {@link Phrasings}. */
  static final String PHRASINGS = "phrasings";

  /** {@link Letters}; the code of the language follows. */
  static final String LETTERS = "letters_";

  /** The whole article, stored as JSON. */
  static final String ARTICLE = "article";

  String in(Language language) {
    return prefix() + language.code();
  }

  private String prefix() {
    return name().toLowerCase(Locale.ROOT) + "_";
  }

  static Analyzer analyzer() {
    Map<String, Analyzer> analyzers = new HashMap<>();
    for (Language language : Language.ALL) {
      for (Fields field : values()) {
        analyzers.put(field.in(language), field.analyzer(language));
      }
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
  }

  static Similarity similarity() {
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        boolean answer = field.startsWith(BODY.prefix()) || field.startsWith(BODY_GRAMS.prefix());
        return answer ? Saturation.ANSWER : Saturation.QUESTION;
      }
    };
  }

  private Analyzer analyzer(Language language) {
    return switch (this) {
      case QUESTION, BODY, LEAD, TOPIC, FORMS -> language.forms();
      case GRAMS, BODY_GRAMS -> language.grams();
      case TYPED, WORDS -> language.plain();
    };
  }
}
