package nl.openbalie.index;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.index.Tokens.Token;
import nl.openbalie.index.Word.Piece;

/**
 * Words that mean the same, by stem. A line {@code a, b} counts both ways; with {@code a => b} who
 * says {@code a} may mean {@code b}. Each may be several words.
 */
final class Synonyms {

  /** By the stems of what is said, with spaces between. */
  private final Map<String, List<List<Piece>>> meant = new HashMap<>();

  private final Language language;
  private int longest;

  private Synonyms(Language language) {
    this.language = language;
  }

  static Synonyms of(List<String> lines, Language language) {
    Synonyms synonyms = new Synonyms(language);
    lines.forEach(synonyms::add);
    return synonyms;
  }

  private void add(String line) {
    String[] sides = line.split("=>", 2);
    for (List<Token> said : phrases(sides[0])) {
      for (List<Token> meaning : phrases(sides[sides.length - 1])) {
        if (!stems(said).equals(stems(meaning))) {
          add(stems(said), stems(telling(meaning)));
        }
      }
    }
  }

  private void add(List<String> said, List<String> meaning) {
    longest = Math.max(longest, said.size());
    List<Piece> pieces =
        meaning.stream().map(stem -> Forms.stem(stem, 1.0 / meaning.size())).toList();
    meant.computeIfAbsent(String.join(" ", said), key -> new ArrayList<>()).add(pieces);
  }

  private List<List<Token>> phrases(String side) {
    return Stream.of(side.split(",")).map(language::words).filter(not(List::isEmpty)).toList();
  }

  /** The words that say something; all when none does. */
  private List<Token> telling(List<Token> words) {
    List<Token> telling = words.stream().filter(w -> !language.isFiller(w.text())).toList();
    return telling.isEmpty() ? words : telling;
  }

  private List<String> stems(List<Token> words) {
    return words.stream().map(Token::text).map(language::stem).toList();
  }

  /** How many words the longest phrase has. */
  int longest() {
    return longest;
  }

  /** What may be meant by these words. */
  List<List<Piece>> of(List<String> stems) {
    return meant.getOrDefault(String.join(" ", stems), List.of());
  }
}
