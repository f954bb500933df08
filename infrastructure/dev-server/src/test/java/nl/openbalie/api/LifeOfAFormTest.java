package nl.openbalie.api;

import static nl.openbalie.api.FormAid.draft;
import static nl.openbalie.api.FormAid.goOn;
import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole life of a form: begun by a customer, finished with a colleague, and dealt with. */
final class LifeOfAFormTest extends EditorsTest {

  private static final String FORM = "melding-openbare-ruimte";
  private static final String QUESTION = "Waar meld ik een scheve lantaarnpaal?";
  private static final String MAIL = "zoe@klant.example";

  private final String subject = "life-" + UUID.randomUUID();

  @BeforeEach
  void anArticleThatLeadsToTheForm() {
    clock.setToUntouchedMonday();
    FormAid.publish(api, FORM, Sample.form(FORM));
    Map<String, Object> article = new HashMap<>(TEXT);
    article.put("title", QUESTION);
    article.put("alternatives", List.of());
    article.put("form", FORM);
    api.sent(save(article).header("If-None-Match", "*"));
    api.sent(publish().header("If-Match", "\"1\""));
    becomes(answer -> answer.status() == 200);
  }

  @AfterEach
  void isNotFoundByOthers() {
    api.sent(remove().header("If-Match", "\"1\""));
  }

  @Test
  void begunAfterASearch_finishedOnTheTelephone_tillItIsHandled() {
    Answer corrected = foundAndCorrected();
    Answer back = backOnAnotherDevice(corrected);
    Map<String, Object> request = Map.of("phone", "020 012 3456", "question", "Waar precies?");
    Answer callback = api.sent(Call.post("/v1/callbacks", request).journey(back));

    String reference = finishedByAColleague(callback.text("/reference"));

    Outbox.Mail received = lastMail(reference);
    assertThat(received.subject())
        .isEqualTo("Wij hebben uw formulier ontvangen: Melding over straat, groen of overlast");
    assertThat(received.text())
        .contains(reference, "Hij hangt over het fietspad.", "Bij de brug", "#submission=");
    assertThat(Outbox.of(reference).events()).containsExactly("submission.received");
    assertThat(api.send(draft(FORM).journey(back)).problem()).isEqualTo("draft-not-found");

    handle(reference);

    assertThat(lastMail(reference).text()).contains("De paal staat weer recht.", "Hoe makkelijk");
    assertThat(Outbox.of(reference).events())
        .containsExactly("submission.received", "submission.handled");
    String token = received.text().replaceAll("(?s).*#submission=(\\S+).*", "$1");
    Answer seen = api.sent(Call.get("/v1/submissions/" + token));
    assertThat(seen.text("/handled/note")).isEqualTo("De paal staat weer recht.");
    assertThat(seen.at("/sent").toString()).contains("Bij de brug");
  }

  /** Search, article, form; what was asked is filled in already, and is said better. */
  private Answer foundAndCorrected() {
    Answer search = api.sent(Call.get("/v1/search").query("q", QUESTION));
    assertThat(search.text("/answers/0/form/id")).isEqualTo(FORM);
    Answer article = api.sent(article().journey(search));
    assertThat(article.text("/form/href")).startsWith("/v1/forms/" + FORM);

    Answer form = api.sent(FormAid.read(FORM).journey(search));
    assertThat(form.text("/values/description/source")).isEqualTo("journey");
    assertThat(form.text("/values/description/value")).contains("scheve lantaarnpaal");
    assertThat(form.at("/ask").toString()).isEqualTo("[\"category\",\"place\"]");

    Map<String, ?> correction = Map.of("description", "Hij hangt over het fietspad.");
    Answer saved = api.sent(FormAid.begin(FORM, correction).journey(search));
    assertThat(saved.text("/values/description/source")).isEqualTo("customer");
    return saved;
  }

  /** By link on another device, and then signed in: what was corrected stays so. */
  private Answer backOnAnotherDevice(Answer left) {
    Answer link = api.sent(Call.of("POST", "/v1/journey/link").journey(left));
    Answer phone = api.sent(Call.post("/v1/journey/continue", Map.of("link", link.text("/link"))));
    Answer signedIn = FormAid.signInWithMail(api, phone, subject, MAIL);

    Answer back = api.sent(draft(FORM).journey(signedIn));
    assertThat(back.text("/values/description/value")).isEqualTo("Hij hangt over het fietspad.");
    assertThat(back.text("/values/mail/value")).isEqualTo(MAIL);
    assertThat(back.text("/values/mail/source")).isEqualTo("identity");
    return api.sent(goOn(FORM, back, Map.of("category", "lighting")).journey(signedIn));
  }

  /** The colleague opens the callback, sees the form in the story, and fills in the rest. */
  private String finishedByAColleague(String callback) {
    Answer story = api.sent(Call.get("/v1/desk/callbacks/" + callback).as(COLLEAGUE));
    JsonNode begun = story.at("/forms/0");
    assertThat(begun.get("left").asInt()).isEqualTo(1);
    assertThat(begun.get("values").toString()).contains("Hij hangt over het fietspad.");
    String draft = begun.get("href").asText();

    Answer seen = api.sent(Call.get(draft).as(COLLEAGUE));
    Call fill = Call.of("PUT", draft).json(Map.of("data", Map.of("place", "Bij de brug")));
    Answer filled = api.sent(fill.header("If-Match", seen.header("ETag")).as(COLLEAGUE));
    assertThat(filled.text("/values/place/by")).isEqualTo("jo");
    assertThat(filled.at("/ask")).isEmpty();
    return api.sent(Call.post(draft + "/submissions", Map.of()).as(COLLEAGUE)).text("/reference");
  }

  private void handle(String reference) {
    String path = "/v1/desk/submissions/" + reference;
    Answer open = api.sent(Call.get(path).as(COLLEAGUE));
    assertThat(open.at("/values").toString()).contains("Bij de brug");
    assertThat(open.at("/cases").findValuesAsText("kind")).containsExactly("callback");
    Map<String, String> note = Map.of("note", "De paal staat weer recht.");
    api.sent(Call.post(path + "/handled", note).as(COLLEAGUE));
  }

  private static Outbox.Mail lastMail(String reference) {
    return Outbox.of(reference).mails().getLast();
  }
}
