package nl.openbalie.index;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.stream.Collectors;
import nl.openbalie.index.Tokens.Token;

/**
 * The words of a text as they are compared when it must be asked exactly so: without capitals,
 * accents, punctuation, and words that say nothing.
 */
public final class Wording {

  private Wording() {}

  /**
   * The words with spaces between; all of them when none says anything, empty without any word.
   *
   * @param lang {@code nl} or {@code en}; anything else counts as {@code nl}
   */
  public static String of(String text, String lang) {
    Language language = Language.of(lang);
    List<String> words = language.words(text).stream().map(Token::text).toList();
    String telling =
        words.stream().filter(not(language::isFiller)).collect(Collectors.joining(" "));
    return telling.isEmpty() ? String.join(" ", words) : telling;
  }

  /** Whether there is a word that says what is asked. */
  public static boolean tells(String text, String lang) {
    Language language = Language.of(lang);
    return language.words(text).stream().map(Token::text).anyMatch(not(language::isFiller));
  }
}
