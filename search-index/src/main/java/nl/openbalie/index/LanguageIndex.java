package nl.openbalie.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.openbalie.index.Nearness.Near;
import nl.openbalie.index.Tokens.Token;
import nl.openbalie.meaning.SentenceModel;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The part of an index that is in one language. Thread-safe.
 *
 * @param synonyms of editors
 * @param nearness in meaning; null for words alone
 */
record LanguageIndex(
    Vocabulary vocabulary,
    Lexicon lexicon,
    Readings readings,
    Synonyms synonyms,
    @Nullable Nearness nearness) {

  /**
   * @param reader of all languages
   * @param searcher in what is read
   */
  static LanguageIndex of(
      DirectoryReader reader,
      IndexSearcher searcher,
      Language language,
      Guidance guidance,
      @Nullable SentenceModel model)
      throws IOException {
    Vocabulary vocabulary = new Vocabulary(searcher, language);
    Lexicon lexicon = Lexicon.of(reader, language);
    List<String> rules = guidance.synonyms().getOrDefault(language.code(), List.of());
    return new LanguageIndex(
        vocabulary,
        lexicon,
        new Readings(vocabulary, lexicon),
        Synonyms.ofEditors(rules, language),
        model == null ? null : Nearness.read(reader, language, model).orElse(null));
  }

  Language language() {
    return vocabulary.language();
  }

  /** For one question. */
  Spelling spelling() {
    return new Spelling(lexicon, language(), synonyms);
  }

  List<Word> understand(List<Token> words, Spelling spelling) throws IOException {
    return new Understanding(vocabulary, readings, spelling, synonyms).of(words);
  }

  /**
   * How near articles come; nothing where only words are compared.
   *
   * @param corrected what is asked, without typing errors
   */
  Optional<Near> near(String asked, String corrected) {
    if (nearness == null || asked.isBlank()) {
      return Optional.empty();
    }
    // A model understands a word with a typing error, a glossary doesn't.
    String meant = nearness.basis() == Basis.GLOSSES ? corrected : asked;
    return nearness.of(meant, synonyms.inOtherWords(meant));
  }

  /** What the model reads instead of a question in a language that it doesn't know. */
  Optional<String> glossed(String corrected) {
    return Optional.ofNullable(nearness)
        .filter(its -> its.basis() == Basis.GLOSSES)
        .map(its -> its.readable(corrected))
        .filter(readable -> !readable.isEmpty());
  }
}
