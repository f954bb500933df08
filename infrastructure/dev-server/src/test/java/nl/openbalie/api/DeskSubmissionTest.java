package nl.openbalie.api;

import static nl.openbalie.api.FormAid.BENEFIT;
import static nl.openbalie.api.FormAid.MOVE;
import static nl.openbalie.api.FormAid.STRONG;
import static nl.openbalie.api.FormAid.begin;
import static nl.openbalie.api.FormAid.move;
import static nl.openbalie.api.FormAid.send;
import static nl.openbalie.api.FormAid.signIn;
import static nl.openbalie.web.Role.AUDITOR;
import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that were sent or begun, as colleagues see them. */
final class DeskSubmissionTest extends ApiTest {

  private static final String DESK = "/v1/desk/submissions";
  private static final Map<String, Object> NOTE = Map.of("note", "Wij hebben u ingeschreven.");

  private final String subject = "desk-" + UUID.randomUUID();

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
    FormAid.publish(api, MOVE, FormAid.definition(MOVE));
    FormAid.publish(api, BENEFIT, FormAid.definition(BENEFIT));
  }

  @Test
  void list_hasWhatIsOpen_oldestFirst_andTellsNoValues() {
    String first = reference(api.sent(send(MOVE, move())));
    clock.set(clock.instant().plusSeconds(60));
    String second = reference(api.sent(send(MOVE, move())));

    List<JsonNode> all = list(100);

    assertThat(all).extracting(DeskSubmissionTest::second).isSorted();
    assertThat(all)
        .extracting(one -> one.get("reference").asText())
        .containsSubsequence(first, second);
    assertThat(all.getLast().get("title").asText()).isEqualTo("Verhuizing doorgeven");
    assertThat(all.getLast().get("topic").asText()).isEqualTo("afval");
    assertThat(all.getLast().get("href").asText()).isEqualTo(DESK + "/" + second);
    assertThat(all.toString()).doesNotContain("Kerkstraat", "12345");
    assertThat(list(1)).as("page by page").isEqualTo(all);
  }

  /** Within a second they come in any order. */
  private static Instant second(JsonNode one) {
    return OffsetDateTime.parse(one.get("received").asText())
        .toInstant()
        .truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void list_ofPools_isTheirsOnly() {
    String reference = reference(api.sent(send(MOVE, move())));
    Call list = Call.get(DESK).query("limit", "100").as(COLLEAGUE);

    assertThat(references(list.query("pool", "nergens"))).isEmpty();
    assertThat(references(list.query("pool", "ruimte,inkomen-en-zorg"))).doesNotContain(reference);
    assertThat(references(list.query("pool", "ruimte,klantcontact"))).contains(reference);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, limit-out-of-range",
    "limit, 101, limit-out-of-range",
    "after, ZZZZZZZ, submission-not-found",
    "lang, fr, language-unknown",
  })
  void list_badParameter_isAProblem(String name, String value, String problem) {
    assertThat(api.send(Call.get(DESK).query(name, value).as(COLLEAGUE)).problem())
        .isEqualTo(problem);
  }

  @Test
  void read_isWhatWasSent_sensitiveValuesToo_andIsWrittenDown() {
    Answer strong = signIn(api, null, subject, STRONG);
    Map<String, Object> data = Map.of("bsn", "123456782", "income", 21000);
    String path = DESK + "/" + reference(api.sent(send(BENEFIT, data).journey(strong)));

    Answer read = api.sent(Call.get(path).as(COLLEAGUE));

    assertThat(read.at("/values").findValuesAsText("value"))
        .containsExactly("+31201234567", "123456782", "21000");
    assertThat(read.at("/values").findValuesAsText("source"))
        .containsExactly("identity", "customer", "customer");
    assertThat(read.text("/submission/status")).isEqualTo("received");
    assertThat(read.text("/identity/level")).isEqualTo("strong");
    String reference = read.text("/submission/reference");
    assertThat(api.sent(Call.get("/v1/desk/audit/" + reference).as(AUDITOR)).at("/seen"))
        .hasSize(1);
  }

  @Test
  void handled_isOffTheList_andTheSameAgainChangesNothing() {
    Answer sent = api.sent(send(MOVE, move()));
    String path = DESK + "/" + reference(sent);

    Answer handled = api.sent(Call.post(path + "/handled", NOTE).as(COLLEAGUE));

    assertThat(handled.text("/submission/status")).isEqualTo("handled");
    assertThat(handled.text("/submission/handled/by")).isEqualTo("jo");
    assertThat(api.sent(Call.post(path + "/handled", NOTE).as(COLLEAGUE)).at("/submission"))
        .isEqualTo(handled.at("/submission"));
    assertThat(references(Call.get(DESK).query("limit", "100").as(COLLEAGUE)))
        .doesNotContain(reference(sent));
    assertThat(api.sent(Call.get(sent.text("/href"))).text("/handled/note"))
        .isEqualTo("Wij hebben u ingeschreven.");
  }

  @Test
  void handled_withoutANoteOrWithdrawn_isAProblem() {
    Answer sent = api.sent(send(MOVE, move()));
    Call handle = Call.of("POST", DESK + "/" + reference(sent) + "/handled").as(COLLEAGUE);

    assertThat(api.send(handle.json(Map.of())).problem()).isEqualTo("field-missing");
    assertThat(api.send(handle.json(Map.of("note", "x".repeat(2001)))).problem())
        .isEqualTo("text-too-long");
    api.sent(Call.of("DELETE", sent.text("/href")));
    assertThat(api.send(handle.json(NOTE)).problem()).isEqualTo("submission-finished");
  }

  @Test
  void lookUp_byItsReference_isFound() {
    String reference = reference(api.sent(send(MOVE, move())));

    Answer found = api.sent(Call.get("/v1/desk/cases/" + reference).as(COLLEAGUE));

    assertThat(found.text("/kind")).isEqualTo("submission");
    assertThat(found.text("/href")).isEqualTo(DESK + "/" + reference);
  }

  @Test
  void story_hasWhatWasBegun_withWhatIsLeft() {
    Answer begun =
        api.sent(begin(MOVE, Map.of("street", "Kerkstraat", "name", "Z".repeat(100) + "oë")));
    Call callback = Call.post("/v1/callbacks", Map.of("phone", "020 012 3456")).journey(begun);
    String reference = reference(api.sent(callback));

    Answer story = api.sent(Call.get("/v1/desk/callbacks/" + reference).as(COLLEAGUE));

    JsonNode form = story.at("/forms/0");
    assertThat(form.get("title").asText()).isEqualTo("Verhuizing doorgeven");
    assertThat(form.at("/values/0/value").asText()).isEqualTo("Z".repeat(100) + "…");
    assertThat(form.at("/values/1/label").asText()).isEqualTo("Nieuwe straat");
    assertThat(form.at("/values/1/source").asText()).isEqualTo("customer");
    assertThat(form.get("values").findValuesAsText("source")).endsWith("settings");
    assertThat(form.get("left").asInt()).isEqualTo(3);
    String href = form.get("href").asText();
    assertThat(href).isEqualTo("/v1/desk/drafts/" + reference + "/" + MOVE);
    assertThat(api.sent(Call.get(href).as(COLLEAGUE)).text("/values/street/value"))
        .isEqualTo("Kerkstraat");
    Answer byCode = api.sent(Call.get("/v1/desk/stories/" + code(begun)).as(COLLEAGUE));
    assertThat(byCode.text("/forms/0/href"))
        .isEqualTo("/v1/desk/drafts/" + code(begun) + "/" + MOVE);
  }

  @Test
  void story_ofWhoIsNotStronglyIdentified_tellsNothingSensitive() {
    Answer strong = signIn(api, null, subject, STRONG);
    api.sent(begin(BENEFIT, Map.of("bsn", "123456782")).journey(strong));
    Answer weak = signIn(api, null, subject, "");

    Answer story = api.sent(Call.get("/v1/desk/stories/" + code(weak)).as(COLLEAGUE));
    assertThat(story.text("/forms/0/form")).isEqualTo(BENEFIT);
    assertThat(story.body()).doesNotContain("123456782");
    assertThat(api.sent(Call.get("/v1/desk/stories/" + code(strong)).as(COLLEAGUE)).body())
        .contains("123456782");
  }

  @Test
  void story_withManyForms_fitsOnAScreen() {
    Answer last = api.sent(begin(MOVE, Map.of()));
    for (int i = 0; i < 5; i++) {
      String form = FormAid.MOVE + "-" + i;
      FormAid.publish(api, form, FormAid.definition(MOVE));
      clock.set(clock.instant().plusSeconds(1));
      api.sent(begin(form, Map.of()).journey(last));
    }

    JsonNode forms =
        api.sent(Call.get("/v1/desk/stories/" + code(last)).as(COLLEAGUE)).at("/forms");

    assertThat(forms.findValuesAsText("form"))
        .containsExactly(MOVE + "-4", MOVE + "-3", MOVE + "-2", MOVE + "-1", MOVE + "-0");
  }

  @Test
  void everything_isForColleaguesOnly() {
    String path = DESK + "/" + reference(api.sent(send(MOVE, move())));
    for (Call call : List.of(Call.get(DESK), Call.get(path), Call.post(path + "/handled", NOTE))) {
      assertThat(api.send(call).problem()).isEqualTo("identity-missing");
      assertThat(api.send(call.as(EDITOR)).problem()).isEqualTo("role-missing");
    }
    assertThat(api.send(Call.get(DESK + "/ZZZZZZZ").as(COLLEAGUE)).problem())
        .isEqualTo("submission-not-found");
  }

  private List<JsonNode> list(int limit) {
    return all(Call.get(DESK).query("limit", String.valueOf(limit)).as(COLLEAGUE));
  }

  private List<String> references(Call list) {
    return all(list).stream().map(one -> one.get("reference").asText()).toList();
  }

  private List<JsonNode> all(Call call) {
    List<JsonNode> all = new ArrayList<>();
    Answer page = api.sent(call);
    page.at("/submissions").forEach(all::add);
    while (page.at("/next").isTextual()) {
      page = api.sent(call.query("after", page.text("/next")));
      page.at("/submissions").forEach(all::add);
    }
    return all;
  }

  private static String reference(Answer answer) {
    return answer.text("/reference");
  }

  private static String code(Answer answer) {
    return SpokenCode.of(new Token(answer.header("Journey")).hash());
  }
}
