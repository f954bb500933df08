package nl.openbalie.api;

import java.util.List;
import java.util.Map;

/** A handful of articles and forms, written through the API as any editor would. */
final class Knowledge {

  /** What somebody without any scruples could write. */
  static final String UNSAFE =
      """
      Wie een **onderzoek** wil, belt ons.

      <script>alert('gelukt')</script>
      <img src="x" onerror="alert(1)"><p onclick="alert(2)" style="color:red">Een alinea</p>
      <iframe src="https://elders.example"></iframe>

      [klik](javascript:alert(3)) en [meer](article:paspoort-aanvragen)
      en [bel](tel:0201234567) en [elders](https://www.lindermeer.example/onderzoek)

      | Dag | Tijd |
      | --- | ---- |
      | maandag | 9 uur |
      """;

  private Knowledge() {}

  static void write(NettyApi api, String authorization) {
    writeForm(api, authorization, Sample.CONTAINER, Sample.form(Sample.CONTAINER));
    writeForm(api, authorization, FormAid.MOVE, FormAid.definition(FormAid.MOVE));
    writeForm(api, authorization, FormAid.BENEFIT, FormAid.definition(FormAid.BENEFIT));
    writeForm(api, authorization, FormAid.FILES, FormAid.definition(FormAid.FILES));
    write(api, authorization, "paspoort-aanvragen", "nl", PASSPORT);
    write(api, authorization, "paspoort-aanvragen", "en", PASSPORT_EN);
    write(api, authorization, "rijbewijs-verlengen", "nl", DRIVING_LICENCE);
    write(api, authorization, "grofvuil-ophalen", "nl", BULKY_WASTE);
    write(api, authorization, "dakkapel-plaatsen", "nl", DORMER);
    write(api, authorization, "schulden-hulp", "nl", DEBTS);
    write(api, authorization, "bodem-onderzoeken", "nl", SOIL);
  }

  private static void writeForm(NettyApi api, String authorization, String id, String form) {
    Call save = Call.of("PUT", "/v1/admin/forms/" + id);
    saveAndPublish(api, authorization, save.text("application/json", form));
  }

  private static void write(
      NettyApi api, String authorization, String id, String lang, Map<String, Object> article) {
    Call save = Call.of("PUT", "/v1/admin/articles/" + id).query("lang", lang);
    saveAndPublish(api, authorization, save.json(article));
  }

  private static void saveAndPublish(NettyApi api, String authorization, Call save) {
    Call first = save.header("Authorization", authorization).header("If-None-Match", "*");
    Answer saved = succeed(api, first);
    Call publish =
        new Call("POST", save.path() + "/publish", save.query(), Map.of(), null)
            .header("Authorization", authorization)
            .header("If-Match", saved.header("ETag"));
    succeed(api, publish);
  }

  private static Answer succeed(NettyApi api, Call call) {
    Answer answer = api.send(call);
    if (answer.status() >= 400) {
      throw new AssertionError(call + " gave " + answer);
    }
    return answer;
  }

  private static Map<String, Object> article(
      String title, List<String> alternatives, String answer, String topic) {
    return Map.of("title", title, "alternatives", alternatives, "answer", answer, "topic", topic);
  }

  private static final Map<String, Object> PASSPORT =
      Map.of(
          "title", "Hoe vraag ik een paspoort aan?",
          "alternatives", List.of("nieuw paspoort", "paspoort verlopen wat nu"),
          "answer",
              """
              Een paspoort vraagt u aan bij de balie. Maak een afspraak en neem een pasfoto en uw
              oude paspoort mee. Het paspoort ligt na vijf werkdagen klaar.

              ## Kosten

              Een paspoort voor een volwassene kost 87 euro.
              """,
          "topic", "reisdocumenten",
          "audience", "inwoners",
          "owner", "Team Burgerzaken",
          "reviewDate", "2027-06-01",
          "roomToDeviate", "Bij een sterfgeval in het buitenland mag het vandaag nog.");

  private static final Map<String, Object> PASSPORT_EN =
      article(
          "How do I apply for a passport?",
          List.of("new passport"),
          "Apply for a passport at the counter. Bring a photo and your old passport.",
          "reisdocumenten");

  private static final Map<String, Object> DRIVING_LICENCE =
      article(
          "Hoe verleng ik mijn rijbewijs?",
          List.of("rijbewijs verloopt", "nieuw rijbewijs"),
          "Uw rijbewijs verlengt u bij de balie. Neem een pasfoto mee. De kosten zijn 51 euro.",
          "rijbewijs");

  private static final Map<String, Object> BULKY_WASTE =
      article(
          "Hoe laat ik grofvuil ophalen?",
          List.of("oude bank weg", "matras laten ophalen"),
          "Grofvuil halen wij gratis op. Maak daarvoor een afspraak en zet het voor zeven uur"
              + " buiten.",
          "afval");

  private static final Map<String, Object> DORMER =
      article(
          "Heb ik een vergunning nodig voor een dakkapel?",
          List.of("dakkapel bouwen", "uitbouw op het dak"),
          "Voor een dakkapel aan de voorkant hebt u een omgevingsvergunning nodig.",
          "vergunningen");

  private static final Map<String, Object> DEBTS =
      article(
          "Wie helpt mij met mijn schulden?",
          List.of("ik kan mijn rekeningen niet betalen", "schuldhulp"),
          "Bel ons, dan maken wij samen een plan voor uw schulden.",
          "schulden");

  private static final Map<String, Object> SOIL =
      article(
          "Hoe laat ik de bodem onderzoeken?", List.of("bodemonderzoek"), UNSAFE, "vergunningen");
}
