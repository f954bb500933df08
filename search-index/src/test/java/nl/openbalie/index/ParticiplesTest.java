package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParticiplesTest {

  @ParameterizedTest
  @CsvSource({"geleend, leen", "afgehaakt, afhaak", "verleend, verleen", "beloond, beloon"})
  void verb_participle_isFound(String word, String verb) {
    assertThat(Participles.verb(word)).contains(verb);
  }

  @ParameterizedTest
  @ValueSource(strings = {"boek", "geld", "lenen", "", "getal"})
  void verb_otherWord_isNone(String word) {
    assertThat(Participles.verb(word)).isEmpty();
  }
}
