package nl.openbalie.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final Standing OURS = standing(1_000);
  private static final Standing OTHER = standing(40_000);

  @Test
  void quantile_ofHundredReadings_isNearestRank() {
    assertThat(OURS.quantile(0.5)).isEqualTo(50);
    assertThat(OURS.quantile(0.99)).isEqualTo(99);
    assertThat(OURS.quantile(1)).isEqualTo(100);
  }

  @Test
  void row_ofAnother_tellsTimesAndRatio() {
    assertThat(OTHER.row(10_000, OURS))
        .isEqualTo("| 10,000 | Name 1.2 | 2000.0 | 3960.0 | 2.0 | 40.00x | 0.500 | 1.5 s |");
  }

  /** A hundred readings, the slowest first. */
  private static Standing standing(long step) {
    long[] nanos = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * step).toArray();
    return new Standing("Name", "1.2", nanos, 0.5, 1_500);
  }
}
