package nl.openbalie.api;

import static nl.openbalie.api.FormAid.BENEFIT;
import static nl.openbalie.api.FormAid.MOVE;
import static nl.openbalie.api.FormAid.STRONG;
import static nl.openbalie.api.FormAid.begin;
import static nl.openbalie.api.FormAid.draft;
import static nl.openbalie.api.FormAid.goOn;
import static nl.openbalie.api.FormAid.move;
import static nl.openbalie.api.FormAid.read;
import static nl.openbalie.api.FormAid.send;
import static nl.openbalie.api.FormAid.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is sent whole and once, as it was begun, and its customer can follow it. */
final class SubmissionTest extends ApiTest {

  private final String subject = "sender-" + UUID.randomUUID();

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void send_everything_isReceived() {
    Answer sent = api.sent(send(MOVE, move()));

    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.text("/status")).isEqualTo("received");
    assertThat(sent.text("/statusText")).contains(sent.text("/reference"));
    assertThat(sent.text("/href")).isEqualTo("/v1/submissions/" + sent.text("/token"));
    assertThat(sent.header("Location")).isEqualTo(sent.text("/href"));
    assertThat(sent.header("Cache-Control")).isEqualTo("no-store");
    assertThat(sent.body()).doesNotContain("Kerkstraat");
  }

  @Test
  void read_byItsToken_isWhatWasSent_asOneReadsIt() {
    Answer sent = api.sent(send(MOVE, move()));

    Answer found = api.sent(Call.get(sent.text("/href")));

    assertThat(found.text("/title")).isEqualTo("Verhuizing doorgeven");
    assertThat(found.at("/sent").findValuesAsText("label"))
        .containsExactly("Telefoonnummer", "Nieuwe straat", "Nieuwe postcode", "Datum", "Reden");
    assertThat(found.at("/sent").findValuesAsText("value")).contains("1234 AB", "Werk");
    assertThat(found.json().has("token")).isFalse();
    assertThat(found.header("Cache-Control")).isEqualTo("no-store");
    assertThat(api.sent(Call.get(sent.text("/href")).query("lang", "en")).at("/sent").toString())
        .contains("\"Work\"");
  }

  @Test
  void send_incomplete_namesEveryField_andKeepsNothing() {
    Map<String, Object> data = move();
    data.remove("phone");
    data.put("postcode", "12");
    data.put("reason", "other");

    Answer refused = api.send(send(MOVE, data));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("form-incomplete");
    assertThat(refused.at("/errors").findValuesAsText("pointer"))
        .containsExactly("/phone", "/postcode", "/remarks");
    assertThat(refused.at("/errors").findValuesAsText("message"))
        .allSatisfy(message -> assertThat(message).endsWith("."));
    assertThat(api.sent(Call.get("/v1/journey").journey(refused)).at("/cases")).isEmpty();
  }

  @Test
  void send_nothingAtAll_isIncomplete() {
    assertThat(api.send(Call.post("/v1/forms/" + MOVE + "/submissions", Map.of())).problem())
        .isEqualTo("form-incomplete");
  }

  @Test
  void send_whatIsNotShown_isNotKept() {
    Map<String, Object> data = move();
    data.put("remarks", "Dit hoort er niet bij.");

    Answer sent = api.sent(send(MOVE, data));

    assertThat(api.sent(Call.get(sent.text("/href"))).body()).doesNotContain("hoort er niet");
  }

  @Test
  void send_aDraft_withWhatIsKnown_andTheDraftIsGone() {
    Answer signedIn = signIn(api, null, subject, "");
    Map<String, Object> data = move();
    data.remove("phone");
    Answer begun = api.sent(begin(MOVE, data).journey(signedIn));
    assertThat(begun.at("/ask")).isEmpty();

    Answer sent = api.sent(send(MOVE, Map.of()).journey(signedIn));

    assertThat(api.sent(Call.get(sent.text("/href"))).at("/sent").findValuesAsText("value"))
        .contains("Zoë Klant", "Kerkstraat");
    assertThat(api.send(draft(MOVE).journey(signedIn)).problem()).isEqualTo("draft-not-found");
    Answer held = api.sent(Call.get("/v1/journey").journey(signedIn));
    assertThat(held.text("/cases/0/state/customer/phone")).isEqualTo("+31201234567");
    assertThat(held.text("/cases/0/values/street/value")).isEqualTo("Kerkstraat");
    assertThat(held.text("/cases/0/values/phone/source")).isEqualTo("identity");
  }

  @Test
  void send_before_isKnownTheNextTime_toTheSameCustomerAlone() {
    Answer signedIn = signIn(api, null, subject, "");
    api.sent(send(MOVE, move()).journey(signedIn));

    Answer again = api.sent(read(MOVE).journey(signIn(api, null, subject, "")));
    Answer other = api.sent(read(MOVE).journey(signIn(api, null, "other-" + subject, "")));

    assertThat(again.text("/values/street/value")).isEqualTo("Kerkstraat");
    assertThat(again.text("/values/street/source")).isEqualTo("earlier");
    assertThat(other.body()).doesNotContain("Kerkstraat");
  }

  @Test
  void send_theSameCallAgain_isTheSameSubmission() {
    Call call = send(MOVE, move()).header("Idempotency-Key", UUID.randomUUID().toString());

    Answer first = api.sent(call);
    Answer again = api.sent(call);

    assertThat(again.body()).isEqualTo(first.body());
    Map<String, Object> other = move();
    other.put("street", "Elders");
    Call changed =
        send(MOVE, other).header("Idempotency-Key", call.headers().get("Idempotency-Key"));
    assertThat(api.send(changed).problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void send_theSameDraftManyTimesAtOnce_isSentOnce() throws Exception {
    Answer begun = api.sent(begin(MOVE, move()));
    Callable<Answer> call = () -> api.send(send(MOVE, Map.of()).journey(begun));

    List<Future<Answer>> answers;
    try (var threads = Executors.newFixedThreadPool(5)) {
      answers = threads.invokeAll(List.of(call, call, call, call, call));
    }

    assertThat(answers)
        .extracting(answer -> answer.get().status())
        .filteredOn(status -> status == 201)
        .hasSize(1);
    assertThat(answers)
        .extracting(answer -> answer.get().problem())
        .isSubsetOf("", "version-stale", "form-incomplete");
    assertThat(api.sent(Call.get("/v1/journey").journey(begun)).at("/cases")).hasSize(1);
  }

  @Test
  void send_aDraftOfAnOlderVersion_isJudgedByThatVersion() {
    String form = FormAid.copy(api, MOVE);
    Answer begun = api.sent(begin(form, move()));
    FormAid.publish(api, form, FormAid.withoutStreet());

    Answer sent = api.sent(send(form, Map.of()).journey(begun));

    assertThat(api.sent(Call.get(sent.text("/href"))).at("/sent").findValuesAsText("field"))
        .contains("street");
    assertThat(api.send(send(form, move())).problem()).isEqualTo("field-unknown");
  }

  @Test
  void send_belowTheLevelOfTheForm_isRefusedAndKeepsTheDraft() {
    Answer begun = api.sent(begin(BENEFIT, Map.of("phone", "020 012 3456")));

    Answer refused = api.send(send(BENEFIT, Map.of()).journey(begun));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("identity-too-low");
    assertThat(api.sent(draft(BENEFIT).journey(begun)).text("/values/phone/value"))
        .isEqualTo("+31200123456");
  }

  @Test
  void send_whatIsSensitive_isMaskedByItsToken() {
    Answer strong = signIn(api, null, subject, STRONG);
    Answer sent =
        api.sent(send(BENEFIT, Map.of("bsn", "123456782", "income", 1234)).journey(strong));

    Answer found = api.sent(Call.get(sent.text("/href")));

    assertThat(found.body()).doesNotContain("123456782", "1234\"", "1.234");
    assertThat(found.at("/sent").findValuesAsText("value")).contains("…782", "…");
    assertThat(api.sent(Call.get("/v1/journey").journey(strong)).body()).contains("123456782");
  }

  @Test
  void withdraw_isWithdrawn_alsoTheSecondTime() {
    Answer sent = api.sent(send(MOVE, move()));
    Call withdraw = Call.of("DELETE", sent.text("/href"));

    assertThat(api.sent(withdraw).text("/status")).isEqualTo("withdrawn");
    assertThat(api.sent(withdraw).text("/status")).isEqualTo("withdrawn");
    assertThat(api.sent(Call.get(sent.text("/href"))).text("/status")).isEqualTo("withdrawn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAA"})
  void read_unknown_isNotFound(String token) {
    assertThat(api.send(Call.get("/v1/submissions/" + token)).problem())
        .isEqualTo("submission-not-found");
    assertThat(api.send(Call.of("DELETE", "/v1/submissions/" + token)).problem())
        .isEqualTo("submission-not-found");
  }

  /** A token of one kind of case opens no other. */
  @Test
  void read_byTheTokenOfACallback_isNotFound() {
    Answer callback = api.sent(Call.post("/v1/callbacks", Map.of("phone", "020 012 3456")));

    assertThat(api.send(Call.get("/v1/submissions/" + callback.text("/token"))).problem())
        .isEqualTo("submission-not-found");
  }

  @Test
  void send_moreThanTenADay_isRefused() {
    Answer first = api.sent(send(MOVE, move()));
    for (int i = 1; i < 10; i++) {
      api.sent(send(MOVE, move()).journey(first));
    }

    Answer refused = api.send(send(MOVE, move()).journey(first));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("form-refused");
  }

  @Test
  void erase_leavesNothingOfDraftsAndSubmissions() {
    Answer begun = api.sent(begin(BENEFIT, Map.of("postcode", "1234 AB")));
    Answer sent = api.sent(send(MOVE, move()).journey(begun));

    api.sent(Call.of("DELETE", "/v1/journey").journey(begun));

    assertThat(api.send(draft(BENEFIT).journey(begun)).problem()).isEqualTo("draft-not-found");
    assertThat(api.send(Call.get(sent.text("/href"))).problem()).isEqualTo("submission-not-found");
    assertThat(api.sent(Call.get("/v1/journey").journey(begun)).body())
        .doesNotContain("Kerkstraat", "1234 AB");
  }

  @Test
  void held_showsWhatWasBegun() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    Answer more = api.sent(goOn(MOVE, begun, Map.of("reason", "work")));

    Answer held = api.sent(Call.get("/v1/journey").journey(more));

    assertThat(held.text("/forms/0/form")).isEqualTo(MOVE);
    assertThat(held.text("/forms/0/values/street/value")).isEqualTo("Kerkstraat");
  }
}
