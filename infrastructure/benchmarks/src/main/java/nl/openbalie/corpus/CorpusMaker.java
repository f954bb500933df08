package nl.openbalie.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the same corpus from the same seed, on any machine. */
public final class CorpusMaker {

  private static final String LANG = "nl";
  private static final int ENTRIES_A_TOPIC = 50;
  private static final int MOST_TOPICS = 400;
  private static final int MOST_ALTERNATIVES = 4;

  /** Sentences of an answer: half of the answers have more than this. */
  private static final int MEDIAN_SENTENCES = 8;

  // java.util.Random, because its numbers are promised to be the same in every version of Java.
  private final Random random;
  private final Vocabulary vocabulary;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private CorpusMaker(long seed) {
    random = new Random(seed);
    vocabulary = new Vocabulary(random);
  }

  /**
   * A corpus in which each question was made from one entry, the only one that counts as its
   * answer.
   *
   * @param size how many entries, 1 and up
   * @param questions how many, each from an entry drawn at random
   */
  public static Corpus make(int size, int questions, long seed) {
    return new CorpusMaker(seed).make(size, questions);
  }

  private Corpus make(int size, int questions) {
    List<List<String>> topics =
        Stream.generate(() -> Subject.topic(vocabulary, random))
            .limit(Math.clamp(size / ENTRIES_A_TOPIC, 1, MOST_TOPICS))
            .toList();
    for (int i = 0; i < size; i++) {
      subjects.add(Subject.of(Vocabulary.pick(topics, random), vocabulary, random));
      entries.add(entry("e" + i, subjects.getLast()));
    }
    QueryMaker maker = new QueryMaker(vocabulary, random);
    List<Query> queries = new ArrayList<>();
    Map<String, Map<String, Integer>> answers = new TreeMap<>();
    for (int i = 0; i < questions; i++) {
      int answer = random.nextInt(size);
      queries.add(new Query("q" + i, LANG, maker.text(entries.get(answer), subjects.get(answer))));
      answers.put("q" + i, Map.of("e" + answer, 1));
    }
    return new Corpus(entries, queries, answers);
  }

  private Entry entry(String id, Subject subject) {
    String title = subject.question(vocabulary, random);
    List<String> alternatives =
        Stream.generate(() -> subject.question(vocabulary, random))
            .limit(random.nextInt(MOST_ALTERNATIVES + 1))
            .toList();
    return new Entry(id, LANG, title, answer(subject), alternatives);
  }

  private String answer(Subject subject) {
    int sentences =
        Math.clamp(
            Math.round(MEDIAN_SENTENCES * StrictMath.exp(0.5 * random.nextGaussian())), 2, 40);
    StringBuilder answer = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      String sentence = subject.sentence(6 + random.nextInt(11), vocabulary, random);
      answer.append(sentence.substring(0, 1).toUpperCase(Locale.ROOT));
      answer.append(sentence, 1, sentence.length());
      answer.append(i % 4 == 3 ? ".\n\n" : ". ");
    }
    return answer.toString().strip();
  }
}
