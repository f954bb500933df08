package nl.openbalie.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How the words of one language are read. */
enum Language {
  NL("nl", "Dutch"),
  EN("en", "English");

  private static final int GRAM = 4;

  private final String code;
  private final CharArraySet filler;
  private final Analyzer plain = analyzer(Language::unchanged);
  private final Analyzer stems;
  private final Analyzer grams;

  Language(String code, String stemmer) {
    this.code = code;
    this.filler = filler(code);
    String st = code.equals("nl") ? Tuning.NLSTEM : Tuning.ENSTEM;
    this.stems =
        analyzer(words ->
            st.equals("K")
                ? new org.apache.lucene.analysis.en.KStemFilter(words)
                : new SnowballFilter(words, st));
    this.grams = analyzer(this::grams);
  }

  static Language of(String code) {
    return EN.code.equals(code) ? EN : NL;
  }

  String code() {
    return code;
  }

  /** Lower-cased words without accents, as customers recognise them. */
  Analyzer plain() {
    return plain;
  }

  Analyzer stems() {
    return stems;
  }

  /** Pieces of words: they survive typing errors, compounds and words written apart. */
  Analyzer grams() {
    return grams;
  }

  /** Whether the word says nothing about what is asked. */
  boolean isFiller(String word) {
    return filler.contains(word);
  }

  private TokenStream grams(TokenStream words) {
    TokenStream in = new StopFilter(words, filler);
    if (Tuning.PAD) in = new PatternReplaceFilter(in, Pattern.compile("^(.*)$"), "_$1_", false);
    return new NGramTokenFilter(in, Tuning.GRAM, Tuning.GRAM, true);
  }

  private static TokenStream unchanged(TokenStream words) {
    return words;
  }

  private interface Step {
    TokenStream after(TokenStream words);
  }

  private static Analyzer analyzer(Step last) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var folded =
            new ASCIIFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(words)));
        return new TokenStreamComponents(words, last.after(folded));
      }
    };
  }

  private static CharArraySet filler(String code) {
    String name = "filler-" + code + ".txt";
    try (InputStream words = Language.class.getResourceAsStream(name)) {
      if (words == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return CharArraySet.unmodifiableSet(
          new CharArraySet(WordlistLoader.getLines(words, StandardCharsets.UTF_8), true));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
