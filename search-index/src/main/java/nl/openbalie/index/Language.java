package nl.openbalie.index;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.openbalie.index.Tokens.Token;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How the words of one language are read. */
final class Language {

  /** What a question has more is not looked at. */
  static final int MOST_WORDS = 40;

  /** What a word has more is not looked at: it is no word. */
  static final int MOST_GRAMS = 20;

  private static final int GRAM = 4;
  private static final Pattern WORD = Pattern.compile("^(.*)$");

  static final Language NL =
      new Language("nl", Stemmer.DUTCH, Set.copyOf(WordList.lines("parts-nl.txt")));
  static final Language EN = new Language("en", Stemmer.ENGLISH, Set.of());
  static final List<Language> ALL = List.of(NL, EN);

  private final String code;
  private final Stemmer stemmer;
  private final Compounds compounds;

  /** Words that say nothing, and their stems: they are most of what people write. */
  private final Map<String, String> filler;

  private final Synonyms synonyms;
  private final Analyzer plain = analyzer(UnaryOperator.identity());
  private final Analyzer forms = analyzer(words -> new FormsFilter(words, this));
  private final Analyzer grams = analyzer(this::grams);

  private Language(String code, Stemmer stemmer, Set<String> parts) {
    this.code = code;
    this.stemmer = stemmer;
    this.compounds = new Compounds(parts);
    this.filler =
        WordList.lines("filler-" + code + ".txt").stream()
            .collect(toUnmodifiableMap(word -> word, stemmer::stem));
    this.synonyms = Synonyms.everyday(WordList.lines("everyday-" + code + ".txt"), this);
  }

  /** The language with the code, Dutch when there is no such. */
  static Language of(String code) {
    return EN.code.equals(code) ? EN : NL;
  }

  String code() {
    return code;
  }

  Compounds compounds() {
    return compounds;
  }

  /** Everyday words, and the words that articles use for the same. */
  Synonyms synonyms() {
    return synonyms;
  }

  /** Lower-cased words without accents, as customers recognise them. */
  Analyzer plain() {
    return plain;
  }

  /** All {@link Forms} of the words. */
  Analyzer forms() {
    return forms;
  }

  /** Pieces of words that say something: they survive typing errors. */
  Analyzer grams() {
    return grams;
  }

  /** The first {@value #MOST_WORDS} words of the text. */
  List<Token> words(String text) {
    return Tokens.of(text, plain, MOST_WORDS);
  }

  /** The word, in small letters, without its ending. */
  String stem(String word) {
    String known = filler.get(word);
    return known == null ? stemmer.stem(word) : known;
  }

  /** The verb of which the word may be a participle. */
  Optional<String> verb(String word) {
    return this == NL ? Participles.verb(word) : Optional.empty();
  }

  /** Whether the word says nothing about what is asked. */
  boolean isFiller(String word) {
    return filler.containsKey(word);
  }

  private TokenStream grams(TokenStream words) {
    TokenStream telling = new StopFilter(words, new CharArraySet(filler.keySet(), false));
    TokenStream edged = new PatternReplaceFilter(telling, WORD, "_$1_", false);
    return new NGramTokenFilter(edged, GRAM, GRAM, true);
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
}
