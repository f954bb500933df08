package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "Mijn PASPOORT is gestolen!, nl, paspoort gestolen, true",
    "één café, nl, cafe, true",
    "hoe is het, nl, hoe is het, false",
    "'?!', nl, '', false",
    "How do I renew my passport, en, renew passport, true",
  })
  void of_question_isItsTellingWords(String text, String lang, String wording, boolean tells) {
    assertThat(Wording.of(text, lang)).isEqualTo(wording);
    assertThat(Wording.tells(text, lang)).isEqualTo(tells);
  }
}
