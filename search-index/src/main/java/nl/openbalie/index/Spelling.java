package nl.openbalie.index;

import java.io.IOException;
import java.util.List;
import nl.openbalie.index.Tokens.Token;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Corrects typing errors to words that the articles use. */
final class Spelling {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy((float) Tuning.ACC);
  }

  /**
   * The text with each word that no article has replaced by the likeliest one, where there is one.
   */
  String correct(String text, List<Token> words, Language language) throws IOException {
    StringBuilder corrected = new StringBuilder(text);
    for (Token word : words.reversed()) {
      String better = correct(word.text(), language);
      if (!better.equals(word.text())) {
        corrected.replace(word.start(), word.end(), better);
      }
    }
    return corrected.toString();
  }

  private String correct(String word, Language language) throws IOException {
    if (language.isFiller(word)
        || word.length() < SHORTEST
        || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    Term term = new Term(Fields.WORDS.in(language), word);
    SuggestWord[] better =
        checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return better.length == 0 ? word : better[0].string;
  }
}
