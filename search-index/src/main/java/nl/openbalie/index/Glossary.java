package nl.openbalie.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.index.Tokens.Token;

/**
 * Says a text in English, word by word. Nobody would call it a translation, but a model that knows
 * English alone understands from it what the text is about.
 */
final class Glossary {

  /** More than models look at. */
  private static final int MOST_WORDS = 256;

  /** What may stand apart from its verb, at the end of a clause: "ik vraag een pas aan". */
  private static final Set<String> PARTICLES =
      Set.of(
          "aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit",
          "vast", "voor", "weg");

  private static final Set<String> CONJUNCTIONS =
      Set.of("als", "dan", "dat", "die", "en", "maar", "nadat", "of", "om", "omdat", "voordat");

  /** So many words may stand between a verb and its particle. */
  private static final int FARTHEST = 10;

  /** Takes a tenth of a second to read, and is not needed where words alone are compared. */
  private static final class Dutch {
    static final Glossary GLOSSARY = new Glossary(WordList.lines("glossary-nl.txt"), Language.NL);
  }

  private final Language language;
  private final Map<String, String> phrases = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private int longest = 1;

  /**
   * @param lines {@code English: Dutch, Dutch}; each may be several words, and of what comes twice
   *     the first counts
   */
  Glossary(List<String> lines, Language language) {
    this.language = language;
    for (String line : lines) {
      String[] sides = line.split(":", 2);
      for (String said : sides[1].split(",")) {
        add(words(said), sides[0]);
      }
    }
  }

  /** The Dutch one that comes along. */
  static Glossary dutch() {
    return Dutch.GLOSSARY;
  }

  private void add(List<String> words, String gloss) {
    longest = Math.max(longest, words.size());
    phrases.putIfAbsent(String.join(" ", words), gloss);
    if (words.size() == 1) {
      stems.putIfAbsent(language.stem(words.getFirst()), gloss);
    }
  }

  /**
   * The beginning of the text in English; words that are not known stay as they are. Empty when
   * none is known: then it means nothing.
   */
  String of(String text) {
    List<String> words = whole(words(text));
    List<String> english = new ArrayList<>();
    boolean known = false;
    for (int at = 0; at < words.size(); ) {
      int to = Math.min(words.size(), at + longest);
      while (to > at + 1 && !phrases.containsKey(phrase(words, at, to))) {
        to--;
      }
      String phrase = phrase(words, at, to);
      Optional<String> gloss = Optional.ofNullable(phrases.get(phrase)).or(() -> word(phrase));
      known = known || gloss.isPresent();
      english.add(gloss.orElse(phrase));
      at = to;
    }
    return known ? String.join(" ", english) : "";
  }

  private List<String> words(String text) {
    return Tokens.of(text, language.plain(), MOST_WORDS).stream().map(Token::text).toList();
  }

  private static String phrase(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  /** The words, with particles back at their verbs. */
  private List<String> whole(List<String> words) {
    List<String> whole = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int verb = endsClause(words, i) ? verb(words.get(i), whole) : -1;
      if (verb >= 0) {
        whole.set(verb, words.get(i) + whole.get(verb));
      } else {
        whole.add(words.get(i));
      }
    }
    return whole;
  }

  private static boolean endsClause(List<String> words, int at) {
    return PARTICLES.contains(words.get(at))
        && (at + 1 == words.size() || CONJUNCTIONS.contains(words.get(at + 1)));
  }

  /** Where the verb of the particle stands; -1 for nowhere. */
  private int verb(String particle, List<String> before) {
    int at = before.size() - 1;
    int farthest = Math.max(0, before.size() - FARTHEST);
    while (at >= farthest && known(particle + before.get(at)).isEmpty()) {
      at--;
    }
    return at < farthest ? -1 : at;
  }

  private Optional<String> word(String word) {
    return known(word).or(() -> compound(language.compounds().split(word)));
  }

  private Optional<String> compound(List<String> parts) {
    return parts.stream().map(part -> known(part).orElse(part)).reduce((a, b) -> a + " " + b);
  }

  private Optional<String> known(String word) {
    return Optional.ofNullable(phrases.get(word))
        .or(() -> ofStem(word))
        .or(() ->
            word.endsWith("t") ? ofStem(word.substring(0, word.length() - 1)) : Optional.empty())
        .or(() -> language.verb(word).flatMap(this::ofStem));
  }

  private Optional<String> ofStem(String word) {
    return Optional.ofNullable(stems.get(language.stem(word)));
  }
}
