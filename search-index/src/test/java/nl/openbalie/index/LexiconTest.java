package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexiconTest {

  @ParameterizedTest
  @CsvSource({
    "verlanging, verlengingen, 10",
    "verlnging, verlenging, 10",
    "verlenngi, verlenging, 8",
    "verlegn, verlengen, 7",
    "boetx, boetes, 5",
    "boekx, boek, 4",
    "verlxnxing, verlenging, -1",
    "boekenkast, boeken, -1",
  })
  void endOfAlmost_oneErrorOrMore_endsWhereTheTypedDoes(String typed, String word, int end) {
    assertThat(Lexicon.endOfAlmost(word, typed)).isEqualTo(end);
  }

  @Test
  void endOfAlmost_anyWords_isWhatCountingTheErrorsSays() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      String typed = word(random, 4);
      String word = word(random, typed.length() - 1);
      Errors errors = new Errors(typed, 1);

      int end = Lexicon.endOfAlmost(word, typed);

      boolean almost =
          IntStream.rangeClosed(typed.length() - 1, Math.min(word.length(), typed.length() + 1))
              .anyMatch(length -> errors.to(word.substring(0, length)) <= 1);
      assertThat(end >= 0).as("seed %d: %s, %s", seed, typed, word).isEqualTo(almost);
      assertThat(end < 0 || errors.to(word.substring(0, end)) <= 1)
          .as("seed %d: %s, %s", seed, typed, word)
          .isTrue();
    }
  }

  /** Of two letters, so that many are nearly the same; all start with the same one. */
  private static String word(Random random, int shortest) {
    StringBuilder word = new StringBuilder("a");
    int length = shortest + random.nextInt(4);
    while (word.length() < length) {
      word.append(random.nextBoolean() ? 'a' : 'b');
    }
    return word.toString();
  }
}
