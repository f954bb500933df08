package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoundTest {

  @ParameterizedTest
  @CsvSource({
    "lijden, leiden",
    "hout, haut",
    "strand, strant",
    "lach, lag",
    "cadans, kadans",
    "zout, sout",
    "vier, fier",
    "koppeling, kopeling",
    "quota, kwota",
    "wordt, word"
  })
  void of_wordsThatSoundAlike_isTheSame(String word, String other) {
    assertThat(Sound.of(word)).isEqualTo(Sound.of(other));
  }

  @ParameterizedTest
  @CsvSource({"boek, boot", "huis, huur", "dak, tak"})
  void of_wordsThatSoundDifferent_differs(String word, String other) {
    assertThat(Sound.of(word)).isNotEqualTo(Sound.of(other));
  }
}
