package nl.openbalie.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What one entry is about, and how people speak of it.
 *
 * @param words that tell it from other entries
 * @param topic words that it shares with other entries
 */
record Subject(List<String> words, List<String> topic) {

  private static final int TOPIC_WORDS = 150;

  private static final List<String> FRAMES =
      List.of(
          "Hoe vraag ik een %s aan voor %s?",
          "Wat doe ik met mijn %s bij %s?",
          "Wanneer krijg ik bericht over %s en %s?",
          "Waar vind ik de %s van mijn %s?",
          "Kan ik %s wijzigen als %s verandert?",
          "Wat kost %s zonder %s?",
          "Mag ik %s ruilen voor %s?",
          "Hoe lang duurt %s na %s?",
          "Welke %s hoort er bij %s?",
          "Moet ik %s doorgeven voor %s?");

  static List<String> topic(Vocabulary vocabulary, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < TOPIC_WORDS; i++) {
      words.add(vocabulary.word(random));
    }
    return List.copyOf(words);
  }

  /** Two words of the topic and two of anything. */
  static Subject of(List<String> topic, Vocabulary vocabulary, Random random) {
    List<String> words = new ArrayList<>();
    words.add(Vocabulary.pick(topic, random));
    words.add(Vocabulary.pick(topic, random));
    words.add(vocabulary.word(random));
    words.add(vocabulary.word(random));
    return new Subject(List.copyOf(words), topic);
  }

  /** A question in which two of the words stand. */
  String question(Vocabulary vocabulary, Random random) {
    List<String> two = some(2, random);
    return Vocabulary.pick(FRAMES, random)
        .formatted(
            vocabulary.inflected(two.getFirst(), random),
            vocabulary.inflected(two.getLast(), random));
  }

  /** A sentence of a length in words, in lower case, without a full stop. */
  String sentence(int length, Vocabulary vocabulary, Random random) {
    List<String> sentence = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      double kind = random.nextDouble();
      if (kind < 0.45) {
        sentence.add(vocabulary.glue(random));
      } else if (kind < 0.6) {
        sentence.add(vocabulary.inflected(Vocabulary.pick(words, random), random));
      } else if (kind < 0.8) {
        sentence.add(vocabulary.inflected(Vocabulary.pick(topic, random), random));
      } else {
        sentence.add(vocabulary.inflected(vocabulary.word(random), random));
      }
    }
    return String.join(" ", sentence);
  }

  /** So many of the words, in any order. */
  List<String> some(int count, Random random) {
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, count);
  }
}
