package nl.openbalie.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ZipfTest {

  @Test
  void draws_many_followTheRank() {
    Zipf zipf = new Zipf(1_000);
    Random random = new Random(1);
    int[] drawn = new int[1_000];
    for (int i = 0; i < 100_000; i++) {
      drawn[zipf.draw(random)]++;
    }
    // 1 / 2.7 against 1 / 29.7
    assertThat((double) drawn[0] / drawn[27]).isBetween(8.0, 14.0);
    assertThat(drawn[999]).isLessThan(100);
  }
}
