package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContactTest extends ApiTest {

  @ParameterizedTest
  @CsvSource({
    "afval, callback phone mail",
    "burgerzaken, phone callback mail",
    "reisdocumenten, appointment phone mail",
    "rijbewijs, phone callback mail",
    "vergunningen, callback mail",
    "geld-en-zorg, callback phone form",
    "schulden, phone callback form",
    "zorg, callback phone form",
  })
  void contact_topic_hasItsOwnWaysOrThoseAboveIt(String topic, String types) {
    assertThat(types(api.sent(contact().query("topic", topic)))).isEqualTo(types);
  }

  @Test
  void contact_article_isThatOfItsTopic() {
    assertThat(types(api.sent(contact().query("article", "dakkapel-plaatsen"))))
        .isEqualTo("callback mail");
  }

  @Test
  void contact_nothingKnown_isTheStandard() {
    assertThat(types(api.sent(contact()))).isEqualTo("callback phone mail");
  }

  @Test
  void contact_callback_promisesTheFirstFreeWindow() {
    clock.setToUntouchedMonday();

    JsonNode callback = channel(api.sent(contact()), "callback");

    assertThat(callback.at("/promise")).isEqualTo(callback.at("/windows/0"));
    assertThat(callback.at("/promise/from").asText()).contains("T11:00:00+0");
    assertThat(callback.at("/promise/text").asText())
        .startsWith("Wij bellen u op maandag ")
        .endsWith(" tussen 11:00 en 12:30 uur.");
    assertThat(callback.at("/action/needs/0").asText()).isEqualTo("phone");
  }

  @Test
  void contact_english_isInEnglish() {
    JsonNode phone = channel(api.sent(contact().query("lang", "en")), "phone");

    assertThat(phone.get("title").asText()).isEqualTo("Call us");
    assertThat(phone.get("text").asText()).isEqualTo("We are available now, until 12:30 today.");
  }

  @Test
  void contact_everyChannel_saysWhatToDo() {
    JsonNode appointment =
        channel(api.sent(contact().query("topic", "reisdocumenten")), "appointment");
    JsonNode form = channel(api.sent(contact().query("topic", "zorg")), "form");

    assertThat(appointment.at("/action/href").asText())
        .isEqualTo("/v1/appointments/products?topic=reisdocumenten");
    assertThat(form.at("/action/href").asText()).startsWith("https://www.lindermeer.example/");
  }

  @Test
  void contact_identityNeeded_isAskedForWithTheReason() {
    JsonNode form = channel(api.sent(contact().query("topic", "schulden")), "form");

    assertThat(form.get("identity").asText()).isEqualTo("strong");
    assertThat(form.get("text").asText()).endsWith("Meld u eerst aan, bijvoorbeeld met DigiD.");
    assertThat(form.get("why").asText()).startsWith("Voor deze vraag hebben wij uw dossier nodig.");
  }

  @Test
  void contact_firstChannel_saysWhyItIsFirst() {
    assertThat(why(api.sent(contact().query("topic", "burgerzaken"))))
        .isEqualTo("Er is nu iemand voor u bereikbaar.");
    assertThat(why(api.sent(contact()))).isEqualTo("Dit past het best bij uw vraag.");
    clock.set("2026-11-23T20:00");
    Answer evening = api.sent(contact().query("topic", "burgerzaken"));
    assertThat(types(evening)).isEqualTo("callback mail phone");
    assertThat(why(evening))
        .isEqualTo("Er is nu niemand bereikbaar. Laat u bellen zodra wij er weer zijn.");
    assertThat(why(api.sent(contact().query("topic", "reisdocumenten"))))
        .isEqualTo("Dit past het best bij uw vraag.");
  }

  @Test
  void contact_ownHoursAndWords_areThoseOfTheTopic() {
    clock.set("2026-11-23T13:30");

    JsonNode phone = channel(api.sent(contact().query("topic", "schulden")), "phone");

    assertThat(channel(api.sent(contact()), "phone").get("open").asBoolean()).isTrue();
    assertThat(phone.get("open").asBoolean()).isFalse();
    assertThat(phone.get("text").asText())
        .startsWith("U hoeft schulden niet alleen op te lossen.")
        .endsWith("Bereikbaar vanaf dinsdag 24 november om 09:00 uur.");
  }

  /** Everywhere in one journey the same, also where something went wrong. */
  @Test
  void contact_code_isThatOfTheJourney() {
    Answer first = api.sent(contact());
    String code = first.text("/contact/code");

    assertThat(code).matches("\\d{4} \\d{4}");
    for (Call call :
        List.of(
            contact(),
            contact().query("topic", "onzin"),
            Call.get("/v1/search").query("q", "paspoort"),
            Call.get("/v1/suggest").query("q", "pas"),
            Call.get("/v1/articles/dakkapel-plaatsen"),
            Call.get("/v1/nowhere"))) {
      assertThat(api.send(call.journey(first)).text("/contact/code")).isEqualTo(code);
    }
    assertThat(api.sent(contact()).text("/contact/code")).isNotEqualTo(code);
  }

  @Test
  void contact_unknownTopicOrArticle_isAProblemWithTheStandardBlock() {
    assertThat(api.send(contact().query("topic", "onzin")).problem()).isEqualTo("topic-unknown");
    assertThat(api.send(contact().query("article", "x")).problem()).isEqualTo("article-not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 2026-11-23T12:30+01:00",
    "2026-11-23T13:00, 2026-11-23T17:00+01:00",
    "2026-11-26T18:30, 2026-11-26T20:00+01:00",
    "2026-12-24T10:00, 2026-12-24T12:30+01:00",
    "2027-05-05T16:00, 2027-05-05T17:00+02:00",
    "2027-03-30T09:00, 2027-03-30T12:30+02:00",
  })
  void phone_open_saysUntilWhen(String now, OffsetDateTime closes) {
    clock.set(now);

    JsonNode phone = channel(api.sent(contact()), "phone");

    assertThat(phone.get("open").asBoolean()).isTrue();
    assertThat(OffsetDateTime.parse(phone.get("closes").asText())).isEqualTo(closes);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "2026-11-23T08:59, 2026-11-23T09:00+01:00, maandag 23 november, before opening",
    "2026-11-23T12:31, 2026-11-23T13:00+01:00, maandag 23 november, lunch",
    "2026-11-23T17:00, 2026-11-24T09:00+01:00, dinsdag 24 november, evening",
    "2026-11-26T17:30, 2026-11-26T18:00+01:00, donderdag 26 november, before the late opening",
    "2026-11-27T15:00, 2026-11-30T09:00+01:00, maandag 30 november, Friday afternoon",
    "2026-12-24T12:30, 2026-12-28T09:00+01:00, maandag 28 december, Christmas",
    "2027-04-27T10:00, 2027-04-28T09:00+02:00, woensdag 28 april, a public holiday",
    "2027-05-06T10:00, 2027-05-10T09:00+02:00, maandag 10 mei, a holiday and a closing day",
    "2026-10-23T15:00, 2026-10-26T09:00+01:00, maandag 26 oktober, over the end of summer time",
    "2026-10-25T02:30, 2026-10-26T09:00+01:00, maandag 26 oktober, in the hour that comes twice",
    "2027-03-27T12:00, 2027-03-30T09:00+02:00, dinsdag 30 maart, over the start of summer time",
    "2027-03-28T03:30, 2027-03-30T09:00+02:00, dinsdag 30 maart, after the hour that is left out",
  })
  void phone_closed_saysFromWhenAndComesLast(
      String now, OffsetDateTime opens, String day, String why) {
    clock.set(now);

    Answer answer = api.sent(contact());

    JsonNode phone = channel(answer, "phone");
    assertThat(phone.get("open").asBoolean()).as(why).isFalse();
    assertThat(OffsetDateTime.parse(phone.get("opens").asText())).as(why).isEqualTo(opens);
    assertThat(phone.get("text").asText()).contains("vanaf " + day + " om ");
    assertThat(types(answer)).endsWith("phone");
  }

  private static Call contact() {
    return Call.get("/v1/contact");
  }

  private static String types(Answer answer) {
    List<String> types = answer.at("/contact/channels").findValuesAsText("type");
    return String.join(" ", types);
  }

  private static String why(Answer answer) {
    return answer.text("/contact/channels/0/why");
  }

  private static JsonNode channel(Answer answer, String type) {
    return StreamSupport.stream(answer.at("/contact/channels").spliterator(), false)
        .filter(channel -> channel.get("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
