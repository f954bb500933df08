package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GlossaryTest {

  private static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              "i: ik",
              "apply for: aanvragen",
              "ask: vragen",
              "cancel: opzeggen",
              "say: zeggen, zei",
              "on: op, aan",
              "and: en",
              "rental contract: huurcontract",
              "contract: contract",
              "pass: pas",
              "on time: op tijd",
              "paint: verven",
              "bench: bank",
              "never mind: bank, lening"),
          Language.NL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ik zei                | i say
          PASSEN                | pass
          geverfd               | paint
          ik zeg op tijd        | i say on time
          op                    | on
          huurcontracten        | rental contract
          rijwielcontract       | rijwiel contract
          bank lening           | bench never mind
          xyzzy 2026 pas        | xyzzy 2026 pass
          """)
  void of_words_saysEachInEnglish(String dutch, String english) {
    assertThat(GLOSSARY.of(dutch)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ik vraag een pas aan          | i apply for een pass
          ik vraagt een pas aan en zei  | i apply for een pass and say
          ik zeg mijn contract op       | i cancel mijn contract
          ik zeg op aanvragen           | i say on apply for
          ik zwem aan                   | i zwem on
          aan                           | on
          """)
  void of_verbWithItsParticleApart_saysThemAsOne(String dutch, String english) {
    assertThat(GLOSSARY.of(dutch)).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "\u0000", "xyzzy 2026"})
  void of_nothing_saysNothing(String text) {
    assertThat(GLOSSARY.of(text)).isEmpty();
  }

  @Test
  void of_longText_saysItsBeginning() {
    assertThat(GLOSSARY.of("ik ".repeat(10_000)).split(" ")).hasSize(256);
  }

  @Test
  void ofDutch_asItComesAlong_hasEachWordOnceAndPlainEnglish() {
    List<String> lines = WordList.lines("glossary-nl.txt");

    assertThat(lines).allMatch(line -> line.matches("[a-z0-9][a-z0-9' .+&-]*: [^:]+"));
    List<String> words =
        lines.stream().flatMap(line -> Stream.of(line.split(": ", 2)[1].split(", "))).toList();
    assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThan(10_000);
  }
}
