package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompoundsTest {

  private static final Compounds COMPOUNDS =
      new Compounds(
          Set.of("boek", "kast", "kasten", "leen", "recht", "personeel", "zaak", "deur", "pas"));

  @ParameterizedTest
  @CsvSource({
    "boekkast, boek kast",
    "boekenkast, boek kast",
    "leenrechtzaak, leen recht zaak",
    "personeelszaak, personeel zaak",
    "kastendeur, kasten deur"
  })
  void split_compound_givesItsPartsWithoutLinks(String word, String parts) {
    assertThat(COMPOUNDS.split(word)).containsExactly(parts.split(" "));
  }

  @Test
  void split_noCompound_givesNothing() {
    assertThat(COMPOUNDS.split("boek")).isEmpty();
    assertThat(COMPOUNDS.split("boekxkast")).isEmpty();
    assertThat(COMPOUNDS.split("boekens")).isEmpty();
    assertThat(COMPOUNDS.split("")).isEmpty();
  }

  @Test
  void within_threeParts_givesThoseThatStandTogetherToo() {
    assertThat(COMPOUNDS.within("leenrechtzaak"))
        .containsExactlyInAnyOrder("leen", "recht", "zaak", "leenrecht", "rechtzaak");
  }

  @Test
  void isWord_partOrCompound_isOne() {
    assertThat(COMPOUNDS.isWord("recht")).isTrue();
    assertThat(COMPOUNDS.isWord("rechtdeur")).isTrue();
    assertThat(COMPOUNDS.isWord("rechtx")).isFalse();
    assertThat(COMPOUNDS.isWord("pasdeur")).isFalse();
  }
}
