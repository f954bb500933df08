package nl.openbalie.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.openbalie.index.Tokens.Token;
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
final class Language {

  /** What a question has more is not looked at. */
  static final int MOST_WORDS = 40;

  /** What a word has more is not looked at: it is no word. */
  static final int MOST_GRAMS = 20;

  private static final int GRAM = 4;
  private static final Pattern WORD = Pattern.compile("^(.*)$");
  private static final Pattern FINAL_V = Pattern.compile("v$");
  private static final Pattern FINAL_Z = Pattern.compile("z$");

  static final Language NL = new Language("nl", Language::dutchStem);
  static final Language EN = new Language("en", words -> new SnowballFilter(words, "English"));
  static final List<Language> ALL = List.of(NL, EN);

  private final String code;
  private final CharArraySet filler;
  private final Analyzer plain = analyzer(UnaryOperator.identity());
  private final Analyzer stems;
  private final Analyzer grams = analyzer(this::grams);

  private Language(String code, UnaryOperator<TokenStream> stemmer) {
    this.code = code;
    this.filler = filler(code);
    this.stems = analyzer(stemmer);
  }

  /** The language with the code, Dutch when there is no such. */
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

  /** Words without their endings. */
  Analyzer stems() {
    return stems;
  }

  /** Pieces of words that say something: they survive typing errors and compounds. */
  Analyzer grams() {
    return grams;
  }

  /** The first {@value #MOST_WORDS} words of the text. */
  List<Token> words(String text) {
    return Tokens.of(text, plain, MOST_WORDS);
  }

  /** The word without its ending. */
  String stem(String word) {
    List<Token> stem = Tokens.of(word, stems, 1);
    return stem.isEmpty() ? word : stem.getFirst().text();
  }

  /** Whether the word says nothing about what is asked. */
  boolean isFiller(String word) {
    return filler.contains(word);
  }

  private TokenStream grams(TokenStream words) {
    TokenStream telling = new StopFilter(words, filler);
    TokenStream edged = new PatternReplaceFilter(telling, WORD, "_$1_", false);
    return new NGramTokenFilter(edged, GRAM, GRAM, true);
  }

  /** Snowball leaves "verhuiz" of "verhuizen" and "verhuis" of "verhuis". */
  private static TokenStream dutchStem(TokenStream words) {
    TokenStream stems = new SnowballFilter(words, "Dutch");
    return new PatternReplaceFilter(
        new PatternReplaceFilter(stems, FINAL_V, "f", false), FINAL_Z, "s", false);
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> last) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream lower = new EnglishPossessiveFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(words, last.apply(new ASCIIFoldingFilter(lower)));
      }
    };
  }

  private static CharArraySet filler(String code) {
    String name = "filler-" + code + ".txt";
    try (InputStream words = Language.class.getResourceAsStream(name)) {
      if (words == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      List<String> lines = WordlistLoader.getLines(words, StandardCharsets.UTF_8);
      return CharArraySet.unmodifiableSet(new CharArraySet(lines, true));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
