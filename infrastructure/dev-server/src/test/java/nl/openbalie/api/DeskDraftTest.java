package nl.openbalie.api;

import static nl.openbalie.api.FormAid.BENEFIT;
import static nl.openbalie.api.FormAid.MOVE;
import static nl.openbalie.api.FormAid.STRONG;
import static nl.openbalie.api.FormAid.begin;
import static nl.openbalie.api.FormAid.draft;
import static nl.openbalie.api.FormAid.goOn;
import static nl.openbalie.api.FormAid.move;
import static nl.openbalie.api.FormAid.signIn;
import static nl.openbalie.web.Role.AUDITOR;
import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A colleague finishes a form with the customer on the line. */
final class DeskDraftTest extends ApiTest {

  private final String subject = "caller-" + UUID.randomUUID();

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void read_byTheSpokenCode_isTheCustomersDraft_andIsWrittenDown() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    String code = code(begun);

    Answer seen = api.sent(desk(code, MOVE));

    assertThat(seen.text("/values/street/value")).isEqualTo("Kerkstraat");
    assertThat(seen.text("/values/street/source")).isEqualTo("customer");
    assertThat(seen.header("ETag")).isEqualTo(begun.header("ETag"));
    assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
    assertThat(api.sent(Call.get("/v1/desk/audit/" + code).as(AUDITOR)).text("/seen/0/action"))
        .isEqualTo("draft");
  }

  @Test
  void read_byTheReferenceOfACallback_isTheDraftOfItsJourney() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    Call callback = Call.post("/v1/callbacks", Map.of("phone", "020 012 3456")).journey(begun);
    String reference = api.sent(callback).text("/reference");

    assertThat(api.sent(desk(reference.toLowerCase(java.util.Locale.ROOT), MOVE)).body())
        .contains("Kerkstraat");
  }

  @Test
  void save_together_saysWhoChangedWhat() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat", "reason", "love")));
    Call change =
        put(code(begun), MOVE, Map.of("data", Map.of("reason", "work", "street", "Kerkstraat")));

    Answer changed = api.sent(change.header("If-Match", begun.header("ETag")));

    assertThat(changed.text("/values/reason/source")).isEqualTo("colleague");
    assertThat(changed.text("/values/reason/by")).isEqualTo("jo");
    assertThat(changed.text("/values/street/source")).as("not changed").isEqualTo("customer");
    Answer customers = api.sent(draft(MOVE).journey(begun));
    assertThat(customers.text("/values/reason/sourceText"))
        .isEqualTo("Samen met een medewerker ingevuld");
    assertThat(customers.body()).doesNotContain("\"by\"", "\"jo\"");
    assertThat(api.send(goOn(MOVE, begun, Map.of("reason", "love"))).problem())
        .isEqualTo("version-stale");
  }

  @Test
  void send_forTheCustomer_isReceived_withoutWhatOpensIt() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    Map<String, Object> rest = move();
    rest.remove("street");
    String path = "/v1/desk/drafts/" + code(begun) + "/" + MOVE + "/submissions";
    Call send = Call.post(path, Map.of("data", rest)).as(COLLEAGUE);
    Call keyed = send.header("Idempotency-Key", UUID.randomUUID().toString());

    Answer sent = api.sent(keyed);

    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.json().has("token")).isFalse();
    assertThat(api.sent(keyed).body()).isEqualTo(sent.body());
    assertThat(api.send(draft(MOVE).journey(begun)).problem()).isEqualTo("draft-not-found");
    Answer held = api.sent(Call.get("/v1/journey").journey(begun));
    assertThat(held.text("/cases/0/reference")).isEqualTo(sent.text("/reference"));
    assertThat(held.text("/cases/0/values/reason/source")).isEqualTo("colleague");
    assertThat(held.body()).doesNotContain("sentBy");
    assertThat(
            api.sent(Call.get("/v1/desk/stories/" + code(begun)).as(COLLEAGUE))
                .text("/cases/0/kind"))
        .isEqualTo("submission");
  }

  @Test
  void sensitive_withoutKnowingWhoItIs_isNeitherSeenNorFilledIn() {
    Answer begun = api.sent(begin(BENEFIT, Map.of("postcode", "1234 AB")));
    String code = code(begun);
    Map<String, Object> data = Map.of("bsn", "123456782");
    Call blind = put(code, BENEFIT, Map.of("data", data)).header("If-Match", "\"1\"");
    Call sure =
        put(code, BENEFIT, Map.of("data", data, "identified", true)).header("If-Match", "\"1\"");

    assertThat(api.send(blind).problem()).isEqualTo("customer-not-identified");
    Answer filled = api.sent(sure);

    assertThat(filled.text("/values/bsn/value")).isEqualTo("123456782");
    assertThat(api.sent(desk(code, BENEFIT)).body()).doesNotContain("123456782");
    assertThat(api.sent(desk(code, BENEFIT).query("identified", "true")).body())
        .contains("123456782");
    assertThat(api.sent(draft(BENEFIT).journey(begun)).body()).doesNotContain("123456782");
    assertThat(
            api.sent(Call.get("/v1/desk/audit/" + code).as(AUDITOR))
                .at("/seen")
                .findValuesAsText("action"))
        .contains("identified");
  }

  @Test
  void sensitive_ofWhoSignedInStrongly_isSeen() {
    Answer strong = signIn(api, null, subject, STRONG);
    api.sent(begin(BENEFIT, Map.of("bsn", "123456782")).journey(strong));

    assertThat(api.sent(desk(code(strong), BENEFIT)).text("/values/bsn/value"))
        .isEqualTo("123456782");
  }

  @Test
  void anybodyElse_isRefused() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    String code = code(begun);

    assertThat(api.send(Call.get("/v1/desk/drafts/" + code + "/" + MOVE)).status()).isEqualTo(401);
    Call editor = Call.get("/v1/desk/drafts/" + code + "/" + MOVE).as(EDITOR);
    assertThat(api.send(editor).problem()).isEqualTo("role-missing");
  }

  @Test
  void whatNobodySaid_isNotFound() {
    assertThat(api.send(desk("12345678", MOVE)).problem()).isEqualTo("code-invalid");
    assertThat(api.send(desk("ZZZZZZZ", MOVE)).problem()).isEqualTo("callback-not-found");
    assertThat(api.send(desk(code(api.sent(begin(MOVE, Map.of()))), "nergens")).problem())
        .isEqualTo("form-not-found");
  }

  private static Call desk(String story, String form) {
    return Call.get("/v1/desk/drafts/" + story + "/" + form).as(COLLEAGUE);
  }

  private static Call put(String story, String form, Map<String, ?> body) {
    return Call.of("PUT", "/v1/desk/drafts/" + story + "/" + form).json(body).as(COLLEAGUE);
  }

  private static String code(Answer answer) {
    return SpokenCode.of(new Token(answer.header("Journey")).hash());
  }
}
