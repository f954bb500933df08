package nl.openbalie.forms.definition;

import static nl.openbalie.forms.definition.Definitions.json;
import static nl.openbalie.forms.definition.Definitions.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.openbalie.live.Sensitivity;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  private final Form form = Definitions.form(Definitions.NUISANCE);

  @Test
  void fields_any_areInTheOrderOfTheScreen() {
    assertThat(form.fields())
        .extracting(Field::name)
        .containsExactly(
            "kind", "what", "times", "since", "neighbours", "postcode", "photos", "answer", "mail");
  }

  @Test
  void field_withSourcesAndFormat_knowsThem() {
    Field mail = form.field("mail").orElseThrow();

    assertThat(mail.required()).isTrue();
    assertThat(mail.format()).isEqualTo("email");
    assertThat(mail.sources()).containsExactly("identity.mail", "earlier");
    assertThat(mail.sensitive()).isEqualTo(Sensitivity.NONE);
    assertThat(form.field("photos").orElseThrow().format()).isEqualTo("attachment");
    assertThat(form.field("nothing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                   | kind what postcode photos answer
          {"kind": "waste"}                                    | kind what postcode photos answer
          {"kind": "noise"}                                    | kind times since postcode photos answer
          {"kind": "noise", "times": ["day"]}                  | kind times since postcode photos answer
          {"kind": "noise", "times": ["night"], "neighbours": 3} | kind times since neighbours postcode photos answer
          {"kind": "other", "answer": true}                    | kind what postcode photos answer
          {"kind": "waste", "answer": true}                    | kind what postcode photos answer mail
          {"kind": "other", "answer": true, "neighbours": 20}  | kind what postcode photos answer
          """)
  void shown_dependsOnWhatIsShownAndFilledIn(String values, String shown) {
    assertThat(form.shown(values(values))).containsExactly(shown.split(" "));
  }

  @Test
  void ask_nothingFilledIn_isWhatIsShownAndRequired() {
    assertThat(form.ask(Map.of())).containsExactly("kind", "what", "postcode", "answer");
  }

  @Test
  void ask_valueThatDoesNotFit_asksAgain() {
    assertThat(form.ask(values("{\"kind\": \"waste\", \"what\": \"vol\", \"answer\": false}")))
        .containsExactly("what", "postcode");
  }

  @Test
  void errors_everythingThere_areNone() {
    assertThat(
            form.errors(
                values(
                    """
                    {"kind": "noise", "times": ["day", "night"], "neighbours": 2.0, "postcode": "1234ab",
                     "answer": false, "what": "x", "mail": 3}
                    """),
                Language.NL))
        .isEmpty();
  }

  @Test
  void errors_severalFields_areOneEachInOrder() {
    Map<String, JsonNode> values =
        values("{\"postcode\": \"12\", \"kind\": \"waste\", \"what\": \"vol\", \"x/y\": 1}");

    assertThat(form.errors(values, Language.EN))
        .extracting(FieldError::pointer)
        .containsExactly("/what", "/postcode", "/answer", "/x~1y");
    assertThat(form.advice(values, Language.EN))
        .extracting(FieldError::pointer)
        .containsExactly("/what", "/postcode", "/x~1y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind       | "smoke"              | Kies bij ‘Soort overlast’ een van de mogelijkheden.
          kind       | 7                    | Vul bij ‘Soort overlast’ tekst in.
          what       | "kort"               | Vul bij ‘Wat is er aan de hand’ meer in. Er zijn minstens 5 tekens nodig.
          what       | {"a": [{}]}          | Vul bij ‘Wat is er aan de hand’ tekst in.
          what       | "abc\\u0000def"      | In ‘Wat is er aan de hand’ staan tekens die wij niet kunnen lezen.
          times      | ["day", "day"]       | Kies bij ‘Wanneer’ niets dubbel.
          times      | ["dusk"]             | Kies bij ‘Wanneer’ een van de mogelijkheden.
          times      | [["day"]]            | Kies bij ‘Wanneer’ uit de lijst.
          times      | "day"                | Kies bij ‘Wanneer’ uit de lijst.
          since      | "gisteren"           | Vul bij ‘Sinds’ een datum in met jaar, maand en dag, zoals 2027-05-31.
          neighbours | 0                    | Vul bij ‘Hoeveel buren’ een getal in van 1 of meer.
          neighbours | 51                   | Vul bij ‘Hoeveel buren’ een getal in van 50 of minder.
          neighbours | 2.5                  | Vul bij ‘Hoeveel buren’ een heel getal in, zoals 12.
          neighbours | 1e300                | Het getal bij ‘Hoeveel buren’ is te groot.
          answer     | "true"               | Kies bij ‘Antwoord’ ja of nee.
          photos     | ["a", "b", "c", "d"] | Kies bij ‘Foto's’ er niet meer dan 3.
          photos     | ["../a"]             | Het bestand bij ‘Foto's’ kennen wij niet. Voeg het opnieuw toe.
          """)
  void advice_badValue_isASentenceForTheCustomer(String field, String value, String sentence) {
    Form all = Definitions.form(Definitions.NUISANCE.replace("\"rule\"", "\"was-rule\""));

    assertThat(all.advice(Map.of(field, json(value)), Language.NL))
        .containsExactly(new FieldError("/" + field, sentence));
    assertThat(all.fits(field, json(value))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.07, true", "1.1, true", "12.35, true", "1.005, false", "12.355, false"})
  void fits_centsAsTheyAreWritten_areExact(String value, boolean fits) {
    Form money =
        Definitions.form(
            Definitions.NUISANCE.replace(
                "\"integer\", \"minimum\": 1", "\"number\", \"multipleOf\": 0.01"));

    assertThat(money.fits("neighbours", json(value))).isEqualTo(fits);
  }

  @Test
  void advice_enormousValues_areSentencesToo() {
    JsonNode text = JsonNode.createStringNode("a".repeat(1_000_000));
    JsonNode number = JsonNode.createNumberNode(new BigDecimal("1e999999999"));
    JsonNode list = JsonNode.createArrayNode(List.of(text));
    Map<String, JsonNode> values =
        Map.of("what", text, "postcode", number, "photos", list, "__proto__", text, "kind", text);

    assertThat(form.advice(values, Language.NL))
        .extracting(FieldError::pointer)
        .containsExactly("/kind", "/what", "/postcode", "/photos", "/__proto__");
  }

  @Test
  void canonical_anyWayOfWriting_isOurs() {
    assertThat(
            form.canonical(
                values(
                    """
                    {"postcode": " 1234ab", "what": "  ", "photos": [], "neighbours": 30e-1, "since": null,
                     "mail": "geen"}
                    """)))
        .isEqualTo(values("{\"postcode\": \"1234 AB\", \"neighbours\": 3, \"mail\": \"geen\"}"));
  }

  @Test
  void sent_valuesOfFieldsThatAreNotShown_areLeftOut() {
    assertThat(
            form.sent(
                values(
                    """
                    {"mail": "a@example.nl", "what": "Ratten", "kind": "waste", "times": ["day"],
                     "postcode": "1234AB", "other": 1}
                    """)))
        .isEqualTo(values("{\"kind\": \"waste\", \"what\": \"Ratten\", \"postcode\": \"1234 AB\"}"))
        .extractingFromEntries(Map.Entry::getKey)
        .containsExactly("kind", "what", "postcode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind       | "noise"          | Lawaai           | Noise
          what       | "een\\n twee"    | een twee         | een twee
          times      | ["day", "night"] | overdag, 's nachts | by day, at night
          since      | "2026-03-01"     | 1 maart 2026     | 1 March 2026
          neighbours | 2026             | 2026             | 2026
          answer     | true             | ja               | yes
          photos     | ["a", "b"]       | aantal bestanden: 2 | number of files: 2
          """)
  void readable_value_isInTheWordsOfTheCustomer(
      String field, String value, String dutch, String english) {
    assertThat(form.readable(field, json(value), Language.NL)).isEqualTo(dutch);
    assertThat(form.readable(field, json(value), Language.EN)).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[{}]", "[[]]", "1e400", "\"\"", "-0.0"})
  void readable_valueOfAnotherKind_isStillALine(String value) {
    for (Field field : form.fields()) {
      assertThat(form.readable(field.name(), json(value), Language.NL)).doesNotContain("\n");
    }
  }

  @Test
  void schema_inALanguage_hasItsWords() {
    JsonNode schema = form.schema(Language.EN);

    assertThat(schema.get("title")).isEqualTo(json("\"Report a nuisance\""));
    assertThat(schema.get("properties").get("times"))
        .isEqualTo(
            json(
                """
                {"type": "array", "minItems": 1, "uniqueItems": true,
                 "title": "When", "description": "You can choose both.",
                 "items": {"type": "string", "oneOf": [
                   {"const": "day", "title": "by day"}, {"const": "night", "title": "at night"}]}}
                """));
  }

  @Test
  void ui_inALanguage_hasItsWords() {
    JsonNode step = form.ui(Language.NL).get("elements").get(0);

    assertThat(step.get("label").getStringValue()).isEqualTo("De overlast");
    assertThat(step.get("elements").get(0).get("text").getStringValue())
        .isEqualTo("Is er gevaar? Bel 112.");
    assertThat(step.get("elements").get(3).get("label").getStringValue()).isEqualTo("Het lawaai");
    assertThat(form.ui(Language.NL).get("label")).isNull();
  }

  @Test
  void pattern_thatBacktracksElsewhere_takesNoTime() {
    Form slow =
        Definitions.form(
            Definitions.NUISANCE.replace(
                "\"minLength\": 5, \"maxLength\": 500", "\"pattern\": \"^(a+)+$\""));

    assertThat(slow.fits("what", JsonNode.createStringNode("a".repeat(4_999) + "!"))).isFalse();
    assertThat(slow.fits("what", JsonNode.createStringNode("a".repeat(5_000)))).isTrue();
  }
}
