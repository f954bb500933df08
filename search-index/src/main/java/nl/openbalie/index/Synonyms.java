package nl.openbalie.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.index.Tokens.Token;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;

/**
 * Words that mean the same, by stem. A line {@code a, b} counts both ways; with {@code a => b} who
 * says {@code a} may mean {@code b}. Each may be several words.
 */
final class Synonyms {

  /** How sure it is that the other word is meant; by measurement. */
  private static final double EVERYDAY = 0.6;

  /** The editor knows this organisation and what its customers mean. */
  private static final double EDITORS = 0.9;

  private record Phrase(String text, List<Token> words) {}

  /** What is meant, as it was written and as it is looked for. */
  private record Meant(String text, Reading reading) {}

  /** By the stems of what is said, with spaces between. */
  private final Map<String, List<Meant>> meant = new HashMap<>();

  /** The stems that what is said begins with. */
  private final Set<String> firsts = new HashSet<>();

  private final Set<String> words = new HashSet<>();
  private final Language language;
  private final Sense sense;
  private final double strength;
  private int longest;

  private Synonyms(Language language, Sense sense, double strength) {
    this.language = language;
    this.sense = sense;
    this.strength = strength;
  }

  /** Those that come with the code. */
  static Synonyms everyday(List<String> lines, Language language) {
    return new Synonyms(language, Sense.EVERYDAY, EVERYDAY).with(lines);
  }

  static Synonyms ofEditors(List<String> lines, Language language) {
    return new Synonyms(language, Sense.EDITORS, EDITORS).with(lines);
  }

  private Synonyms with(List<String> lines) {
    lines.forEach(this::add);
    return this;
  }

  private void add(String line) {
    String[] sides = line.split("=>", 2);
    List<Phrase> meanings = phrases(sides[sides.length - 1]);
    for (Phrase said : phrases(sides[0])) {
      said.words().forEach(word -> words.add(word.text()));
      for (Phrase meaning : meanings) {
        if (!stems(said.words()).equals(stems(meaning.words()))) {
          add(stems(said.words()), meaning);
        }
      }
    }
  }

  private void add(List<String> said, Phrase meaning) {
    longest = Math.max(longest, said.size());
    firsts.add(said.getFirst());
    List<String> stems = stems(telling(meaning.words()));
    List<Piece> pieces = stems.stream().map(stem -> Forms.stem(stem, 1.0 / stems.size())).toList();
    meant
        .computeIfAbsent(String.join(" ", said), key -> new ArrayList<>())
        .add(new Meant(meaning.text(), new Reading(sense, strength, pieces)));
  }

  private List<Phrase> phrases(String side) {
    return Stream.of(side.split(","))
        .map(text -> new Phrase(text.strip(), language.words(text)))
        .filter(phrase -> !phrase.words().isEmpty())
        .toList();
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

  /** Whether the word is part of what somebody may say: then it is no typing error. */
  boolean has(String word) {
    return words.contains(word);
  }

  /** What may be meant by these words. */
  List<Reading> of(List<String> stems) {
    return meant(stems).stream().map(Meant::reading).toList();
  }

  private List<Meant> meant(List<String> stems) {
    return firsts.contains(stems.getFirst())
        ? meant.getOrDefault(String.join(" ", stems), List.of())
        : List.of();
  }

  /** The question with the first that is meant in the place of what is said. */
  String inOtherWords(String question) {
    StringBuilder other = new StringBuilder(question);
    List<Token> said = language.words(question);
    List<String> stems = stems(said);
    int to = said.size();
    while (to > 0) {
      int from = Math.max(0, to - longest);
      while (from < to && meant(stems.subList(from, to)).isEmpty()) {
        from++;
      }
      if (from < to) {
        String first = meant(stems.subList(from, to)).getFirst().text();
        other.replace(said.get(from).start(), said.get(to - 1).end(), first);
      }
      to = Math.min(from, to - 1);
    }
    return other.toString();
  }
}
