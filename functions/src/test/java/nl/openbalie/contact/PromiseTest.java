package nl.openbalie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.Test;

class PromiseTest {

  private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-11-23T09:00+01:00");
  private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2026-11-23T12:30+01:00");

  @Test
  void text_inDutch_isASentence() {
    assertThat(Promise.of(FROM, BEFORE, Language.NL).text())
        .isEqualTo("Wij bellen u op maandag 23 november tussen 09:00 en 12:30 uur.");
  }

  @Test
  void text_inEnglish_isASentence() {
    assertThat(Promise.of(FROM, BEFORE, Language.EN).text())
        .isEqualTo("We will call you on Monday 23 November between 09:00 and 12:30.");
  }
}
