package nl.openbalie.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.cases.Reference;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.forms.SentForms;
import nl.openbalie.forms.Submission;
import nl.openbalie.notification.Happenings;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The copy of a form in a mail: readable, and no way to send words to somebody else. */
class SubmissionMailTest {

  private static final TestClock CLOCK = new TestClock();
  private static final OneProcess FUNCTIONS = start();

  private static final String VALUES =
      """
      {"kind": "noise", "what": "Koop nu bij https://kwaad.example!", "times": ["day", "night"],
       "since": "2026-10-01", "neighbours": 3, "postcode": "1234 AB", "photos": ["a", "b"],
       "answer": true, "mail": "koop-nu@kwaad.example"}
      """;

  private static final List<String> WORDS = List.of("Koop nu", "koop-nu", "kwaad.example");
  private static final String LEFT_OUT = "Niet alles wat u hebt ingevuld";

  private final Happenings happenings = new Happenings(FUNCTIONS, CLOCK);
  private final Letters letters = FUNCTIONS.bean(Letters.class);
  private final String reference = Reference.random();

  private static OneProcess start() {
    OneProcess functions = OneProcess.start(CLOCK);
    functions.saveSettings(Map.of());
    new Happenings(functions, CLOCK).publishForm();
    return functions;
  }

  @AfterAll
  static void stop() {
    FUNCTIONS.close();
  }

  @Test
  void received_toAnAddressThatNobodyProved_repeatsNoWords() {
    String text = LetterText.of(sent(false, VALUES));

    assertThat(text)
        .startsWith("Wij hebben uw formulier ontvangen: Overlast melden")
        .contains("Nummer: B7K2M9X", "Soort overlast: Lawaai", "Wanneer: overdag, 's nachts")
        .contains("Sinds: 1 oktober 2026", "Hoeveel buren: 3", "Postcode: 1234 AB", "Antwoord: ja")
        .contains("Foto's: aantal bestanden: 2")
        .contains(LEFT_OUT, "/#submission=")
        .doesNotContain(WORDS);
  }

  @Test
  void received_toTheAddressOfWhoSignedIn_isWhole() {
    Letter letter = sent(true, VALUES);

    assertThat(LetterText.of(letter)).contains(WORDS).doesNotContain(LEFT_OUT);
    assertThat(LetterHtml.of(letter)).contains(WORDS);
  }

  @Test
  void received_markup_isShownAsItWasTyped() {
    Letter letter = sent(true, "{\"what\": \"<b onclick='x'>vet</b>\\n\\ntwee\"}");

    assertThat(LetterHtml.of(letter)).contains("&lt;b onclick='x'&gt;vet&lt;/b&gt; twee");
  }

  @Test
  void received_nothingLeftOut_saysNothingOfIt() {
    assertThat(LetterText.of(sent(false, "{\"kind\": \"waste\"}")))
        .contains("Soort overlast: Afval")
        .doesNotContain(LEFT_OUT);
  }

  @Test
  void received_sensitiveValues_areMaskedToAnybody() {
    String values = "{\"postcode\": \"123456782\", \"what\": \"Rugpijn\"}";

    assertThat(LetterText.of(sent(true, values, Set.of("postcode", "what"))))
        .contains("Postcode: …782", "Wat is er aan de hand: …\n")
        .doesNotContain("123456", "Rugpijn");
  }

  @Test
  void received_erasedMeanwhile_isToldWithoutTheCopy() {
    Submission submission = keep(state("submission.received", true), VALUES, Set.of());
    SentForms.eraseValues(FUNCTIONS, submission);

    assertThat(LetterText.of(letter("submission.received", state("submission.received", true))))
        .contains("Nummer: B7K2M9X")
        .doesNotContain("Soort overlast", LEFT_OUT);
  }

  @Test
  void received_inEnglish_isEnglishAllThrough() {
    String state = state("submission.received", false).replace("\"nl\"", "\"en\"");
    keep(state, VALUES, Set.of());

    assertThat(LetterText.of(letter("submission.received", state)))
        .contains("Report a nuisance", "Kind of nuisance: Noise", "by day, at night", "Answer: yes")
        .contains("Since: 1 October 2026", "Not everything you filled in");
  }

  @Test
  void handled_hasTheNote_andAsksHowEasyItWas() {
    Letter letter = letter("submission.handled", state("submission.handled", false));

    assertThat(LetterText.of(letter)).contains("Wij zijn geweest.", "7 (heel makkelijk):");
  }

  private Letter sent(boolean proven, String values) {
    return sent(proven, values, Set.of());
  }

  private Letter sent(boolean proven, String values, Set<String> sensitive) {
    String state = state("submission.received", proven);
    keep(state, values, sensitive);
    return letter("submission.received", state);
  }

  private static Submission keep(String state, String values, Set<String> sensitive) {
    return SentForms.keep(FUNCTIONS, state, values, sensitive);
  }

  private String state(String type, boolean proven) {
    return Happenings.state(type, reference, 1, "jo@example.org", "nl")
        .replace("\"proven\": false", "\"proven\": " + proven);
  }

  private Letter letter(String type, String state) {
    return letters.write(
        happenings.news(state, type),
        Occasion.of(type).orElseThrow(),
        FUNCTIONS.bean(SettingsStore.class).read().orElseThrow(),
        Token.random());
  }
}
