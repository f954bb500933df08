package nl.openbalie.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Asks for an entry as people do: in a few words, with a slip of the finger, or in a whole story.
 */
final class QueryMaker {

  private static final int SHORTEST_WITH_SLIP = 5;

  private final Vocabulary vocabulary;
  private final Random random;

  QueryMaker(Vocabulary vocabulary, Random random) {
    this.vocabulary = vocabulary;
    this.random = random;
  }

  /** Of twenty questions seven from a title, four from an alternative, three each of the others. */
  String text(Entry entry, Subject subject) {
    int kind = random.nextInt(20);
    if (kind < 7) {
      return words(entry.question());
    } else if (kind < 11) {
      return words(
          entry.alternatives().isEmpty()
              ? entry.question()
              : Vocabulary.pick(entry.alternatives(), random));
    } else if (kind < 14) {
      return words(sentence(entry.answer())) + " " + Vocabulary.pick(subject.words(), random);
    } else if (kind < 17) {
      return withSlip(subject.some(2 + random.nextInt(2), random));
    }
    return story(subject);
  }

  /** Two to five words in the order of the text; what tells most is not the first to go. */
  private String words(String text) {
    List<String> words =
        new ArrayList<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    int keep = 2 + random.nextInt(4);
    while (words.size() > keep) {
      List<String> droppable = words.stream().filter(word -> !vocabulary.tells(word)).toList();
      words.remove(Vocabulary.pick(droppable.isEmpty() ? words : droppable, random));
    }
    return String.join(" ", words);
  }

  private String sentence(String answer) {
    return Vocabulary.pick(List.of(answer.split("\\.\\s*")), random);
  }

  private String withSlip(List<String> words) {
    List<String> typed = new ArrayList<>(words);
    int longest = 0;
    for (int i = 1; i < typed.size(); i++) {
      longest = typed.get(i).length() > typed.get(longest).length() ? i : longest;
    }
    if (typed.get(longest).length() >= SHORTEST_WITH_SLIP) {
      typed.set(longest, slip(typed.get(longest)));
    }
    return String.join(" ", typed);
  }

  /** One letter after the first: left out, doubled, swapped with the next, or another one. */
  private String slip(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String letter = word.substring(at, at + 1);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + after.charAt(0) + letter + after.substring(1);
      default -> before + (char) ('a' + random.nextInt(26)) + after;
    };
  }

  private String story(Subject subject) {
    String told = subject.sentence(8 + random.nextInt(10), vocabulary, random);
    return told + " " + subject.question(vocabulary, random).toLowerCase(Locale.ROOT);
  }
}
