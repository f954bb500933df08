package nl.openbalie.index;

import java.io.IOException;
import java.util.List;
import nl.openbalie.index.Tokens.Token;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Corrects typing errors to words that the questions of the articles use. */
final class Spelling {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  /** At least this share of the letters must be right. */
  private static final float ACCURACY = 0.8f;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Spelling(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
    checker.setAccuracy(ACCURACY);
  }

  /** The text with compounds that were written apart joined, and unknown words corrected. */
  String correct(String text, Language language) throws IOException {
    String joined = join(text, language);
    StringBuilder corrected = new StringBuilder(joined);
    for (Token word : language.words(joined).reversed()) {
      corrected.replace(word.start(), word.end(), better(word, joined, language));
    }
    return corrected.toString();
  }

  private String join(String text, Language language) throws IOException {
    List<Token> words = language.words(text);
    StringBuilder joined = new StringBuilder(text);
    for (int i = words.size() - 1; i > 0; i--) {
      Token left = words.get(i - 1);
      Token right = words.get(i);
      if (left.text().length() > 1
          && right.text().length() > 1
          && isKnown(left.text() + right.text(), Fields.TYPED, language)) {
        joined.replace(left.start(), right.end(), left.text() + right.text());
        i--;
      }
    }
    return joined.toString();
  }

  private String better(Token word, String text, Language language) throws IOException {
    String asTyped = text.substring(word.start(), word.end());
    if (!isMisspelt(word.text(), language)) {
      return asTyped;
    }
    SuggestWord[] better =
        checker.suggestSimilar(
            new Term(Fields.TYPED.in(language), word.text()),
            1,
            reader,
            SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return better.length == 0 ? asTyped : better[0].string;
  }

  private boolean isMisspelt(String word, Language language) throws IOException {
    return word.length() >= SHORTEST
        && word.chars().allMatch(Character::isLetter)
        && !language.isFiller(word)
        && !isKnown(word, Fields.WORDS, language);
  }

  private boolean isKnown(String word, Fields field, Language language) throws IOException {
    return reader.docFreq(new Term(field.in(language), word)) > 0;
  }
}
