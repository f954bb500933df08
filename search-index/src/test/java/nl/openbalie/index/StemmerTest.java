package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StemmerTest {

  @ParameterizedTest
  @CsvSource({
    "verhuizen, verhuis",
    "geven, geef",
    "stoppen, stop",
    "opzeggen, opzeg",
    "bellen, bel",
    "passen, pas"
  })
  void dutch_formsOfAVerb_haveOneStem(String infinitive, String form) {
    assertThat(Stemmer.DUTCH.stem(infinitive)).isEqualTo(Stemmer.DUTCH.stem(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v", "z", "s", "ss"})
  void dutch_hardlyAWord_isLeftAlone(String word) {
    assertThat(Stemmer.DUTCH.stem(word)).isIn(word, word.substring(0, Math.min(1, word.length())));
  }

  @ParameterizedTest
  @CsvSource({"passes, pass", "calls, call"})
  void english_word_keepsItsDoubleConsonant(String word, String stem) {
    assertThat(Stemmer.ENGLISH.stem(word)).isEqualTo(stem);
  }
}
