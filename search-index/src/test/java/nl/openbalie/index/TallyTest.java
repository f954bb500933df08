package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TallyTest {

  private static final int ALL = 100;

  private final Tally tally = new Tally(ALL);

  @Test
  void build_severalValues_mostAndSomethingOfTheOthers() {
    tally.add(7, 0.5f);
    tally.add(7, 1);
    tally.add(9, 0.2f);

    float[] built = values(tally.build(0.1f));

    assertThat(built[7]).isEqualTo(1.05f);
    assertThat(built[9]).isEqualTo(0.2f);
  }

  @Test
  void build_again_startsAnew() {
    tally.add(7, 1);
    tally.addAll(dense(), 2);
    tally.build(1);

    assertThat(tally.build(1).size()).isZero();
  }

  @Test
  void build_valuesOfAllDocuments_countWithThoseOfSome() {
    tally.add(8, 1);
    tally.addAll(dense(), 2);

    Postings built = tally.build(1);

    assertThat(built.size()).isEqualTo(ALL / 2);
    assertThat(values(built)).startsWith(2, 0, 2);
    assertThat(values(built)[8]).isEqualTo(3);
  }

  @Test
  void build_manyDocuments_sameAsFew() {
    IntStream.range(0, ALL - 1).forEach(document -> tally.add(document, document + 1));

    Postings built = tally.build(1);

    assertThat(built.size()).isEqualTo(ALL - 1);
    assertThat(values(built)).startsWith(1, 2, 3).endsWith(ALL - 1, 0);
  }

  /** 1 for every other document. */
  private static float[] dense() {
    float[] values = new float[ALL];
    for (int document = 0; document < ALL; document += 2) {
      values[document] = 1;
    }
    return values;
  }

  private static float[] values(Postings postings) {
    float[] values = new float[ALL];
    postings.addTo(values, 1);
    return values;
  }
}
