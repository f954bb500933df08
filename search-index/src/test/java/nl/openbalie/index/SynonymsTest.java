package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SynonymsTest {

  private static final Synonyms SYNONYMS =
      Synonyms.ofEditors(
          List.of("boek, roman", "pasje kwijt => lidmaatschap, nieuwe kaart van hout"),
          Language.NL);

  @Test
  void of_bothWays_meansEitherWay() {
    assertThat(meant("boek")).containsExactly("roman");
    assertThat(meant("roman")).containsExactly("boek");
  }

  @Test
  void of_oneWay_meansOneWay() {
    assertThat(meant("pasj", "kwijt")).containsExactly("lidmaatschap", "nieuw kaart hout");
    assertThat(meant("lidmaatschap")).isEmpty();
    assertThat(SYNONYMS.longest()).isEqualTo(2);
  }

  @Test
  void of_severalWords_shareOne() {
    List<Piece> pieces = SYNONYMS.of(List.of("pasj", "kwijt")).getLast().pieces();

    assertThat(pieces.stream().mapToDouble(Piece::share).sum()).isEqualTo(1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "Welke Romans zijn er?, Welke boek zijn er?",
    "'Pasje kwijt, en nu?', 'lidmaatschap, en nu?'",
    "roman pasje kwijt, boek lidmaatschap",
    "lidmaatschap, lidmaatschap",
    "?, ?",
  })
  void inOtherWords_ofWhatIsSaid_hasWhatIsMeant(String question, String other) {
    assertThat(SYNONYMS.inOtherWords(question)).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void of_listInTheJar_isWellFormed(String lang) {
    List<String> lines = WordList.lines("everyday-" + lang + ".txt");

    assertThat(lines)
        .hasSizeGreaterThan(200)
        .allMatch(line -> line.matches("[^=,>]+(,[^=,>]+)*(=>[^=,>]+(,[^=,>]+)*)?"));
    assertThat(lines).allMatch(line -> line.contains(",") || line.contains("=>"));
  }

  private static List<String> meant(String... stems) {
    return SYNONYMS.of(List.of(stems)).stream().map(SynonymsTest::text).toList();
  }

  private static String text(Reading reading) {
    return String.join(
        " ", reading.pieces().stream().map(one -> one.forms().getFirst().term()).toList());
  }
}
