package nl.openbalie.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityTest {

  @Test
  void ndcg_answerInFirstPlace_isOne() {
    assertThat(Quality.ndcg(List.of("a", "b"), Map.of("a", 1))).isEqualTo(1);
  }

  @Test
  void ndcg_answerInThirdPlace_isHalf() {
    assertThat(Quality.ndcg(List.of("x", "y", "a"), Map.of("a", 1))).isEqualTo(0.5);
  }

  @Test
  void ndcg_answerInEleventhPlace_isNothing() {
    List<String> found = new ArrayList<>(Collections.nCopies(10, "x"));
    found.add("a");
    assertThat(Quality.ndcg(found, Map.of("a", 1))).isZero();
  }

  @Test
  void ndcg_betterAnswerBehindWorse_losesByTheirGrades() {
    // (1 + 3 / log2(3)) / (3 + 1 / log2(3))
    assertThat(Quality.ndcg(List.of("worse", "better"), Map.of("better", 3, "worse", 1)))
        .isCloseTo(0.7967, within(0.0001));
  }

  @Test
  void ndcg_nothingFound_isNothing() {
    assertThat(Quality.ndcg(List.of(), Map.of("a", 1))).isZero();
  }
}
