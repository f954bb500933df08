package nl.openbalie.api;

import static nl.openbalie.api.FormAid.BENEFIT;
import static nl.openbalie.api.FormAid.MOVE;
import static nl.openbalie.api.FormAid.STRONG;
import static nl.openbalie.api.FormAid.begin;
import static nl.openbalie.api.FormAid.draft;
import static nl.openbalie.api.FormAid.field;
import static nl.openbalie.api.FormAid.goOn;
import static nl.openbalie.api.FormAid.read;
import static nl.openbalie.api.FormAid.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was filled in is never lost, never overwritten unseen, and nobody else's. */
final class DraftTest extends ApiTest {

  private final String subject = "writer-" + UUID.randomUUID();

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void begin_isKeptAndFoundAgain() {
    Answer begun = api.sent(begin(MOVE, Map.of("postcode", "1234ab")));

    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.header("ETag")).isEqualTo("\"1\"");
    assertThat(begun.text("/values/postcode/value")).isEqualTo("1234 AB");
    assertThat(begun.text("/values/postcode/source")).isEqualTo("customer");
    assertThat(begun.text("/values/postcode/sourceText")).isEqualTo("U vulde dit in");
    assertThat(begun.at("/ask").toString()).isEqualTo("[\"phone\",\"street\",\"reason\"]");
    assertThat(begun.at("/draft/version").asInt()).isOne();
    Answer found = api.sent(draft(MOVE).journey(begun));
    assertThat(found.at("/draft")).isEqualTo(begun.at("/draft"));
    assertThat(found.at("/values/postcode")).isEqualTo(begun.at("/values/postcode"));
    assertThat(found.header("ETag")).isEqualTo("\"1\"");
    assertThat(api.sent(read(MOVE).journey(begun)).at("/draft")).isEqualTo(begun.at("/draft"));
    assertThat(api.sent(Call.get("/v1/journey").journey(begun)).text("/steps/0/event/form"))
        .isEqualTo(MOVE);
  }

  @Test
  void goOn_changesWhatIsNamed_andLeavesTheRest() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat", "reason", "other")));
    assertThat(begun.at("/shown").toString()).contains("remarks");

    Answer changed = api.sent(goOn(MOVE, begun, Map.of("reason", "work")));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(changed.text("/values/street/value")).isEqualTo("Kerkstraat");
    assertThat(changed.at("/shown").toString()).doesNotContain("remarks");
  }

  @Test
  void goOn_wrongValues_areKeptWithAdvice() {
    Answer begun = api.sent(begin(MOVE, Map.of("postcode", "12", "people", 99)));

    assertThat(begun.text("/values/postcode/value")).isEqualTo("12");
    assertThat(begun.at("/errors").findValuesAsText("pointer"))
        .containsExactly("/postcode", "/people");
    assertThat(begun.at("/ask").toString()).contains("postcode");
  }

  @Test
  void goOn_inTwoTabs_theSecondHearsOfTheFirstAndLosesNothing() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    api.sent(goOn(MOVE, begun, Map.of("reason", "work")));

    Answer stale = api.send(goOn(MOVE, begun, Map.of("postcode", "1234 AB")));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("version-stale");
    Answer again = api.sent(draft(MOVE).journey(begun));
    Answer merged = api.sent(goOn(MOVE, again, Map.of("postcode", "1234 AB")));
    assertThat(merged.at("/ask").toString()).isEqualTo("[\"phone\"]");
    assertThat(api.send(begin(MOVE, Map.of()).journey(begun)).problem()).isEqualTo("version-stale");
  }

  @Test
  void goOn_aCorrection_isNeverOverwrittenByASource_andEmptyStaysEmpty() {
    Answer signedIn = signIn(api, null, subject, "");

    Answer corrected = api.sent(begin(MOVE, Map.of("name", "Z. Klant")).journey(signedIn));
    assertThat(corrected.text("/values/name/source")).isEqualTo("customer");
    assertThat(corrected.text("/values/phone/source")).isEqualTo("identity");

    Answer emptied = api.sent(goOn(MOVE, corrected, field("phone", null)));
    assertThat(emptied.at("/values/phone").isMissingNode()).isTrue();
    assertThat(emptied.at("/ask").toString()).contains("phone");
    assertThat(api.sent(draft(MOVE).journey(signedIn)).text("/values/name/value"))
        .isEqualTo("Z. Klant");
  }

  @Test
  void goOn_asTheSourceHasIt_isTheSourcesAgain() {
    Answer signedIn = signIn(api, null, subject, "");
    Answer corrected = api.sent(begin(MOVE, Map.of("name", "Z. Klant")).journey(signedIn));

    Answer back = api.sent(goOn(MOVE, corrected, Map.of("name", "Zoë Klant")));

    assertThat(back.text("/values/name/source")).isEqualTo("identity");
  }

  @Test
  void goOn_theFormWasPublishedMeanwhile_isTheFormAsItWasBegun() {
    String form = FormAid.copy(api, MOVE);
    Answer begun = api.sent(begin(form, Map.of("street", "Kerkstraat")));
    FormAid.publish(api, form, FormAid.withoutStreet());

    Answer changed = api.sent(goOn(form, begun, Map.of("reason", "work")));

    assertThat(changed.at("/version").asInt()).isOne();
    assertThat(changed.text("/values/street/value")).isEqualTo("Kerkstraat");
    assertThat(api.sent(read(form)).at("/version").asInt()).isEqualTo(2);
    assertThat(api.send(put(form, 2).header("If-Match", "\"2\"").journey(begun)).problem())
        .isEqualTo("field-invalid");
    assertThat(api.sent(put(form, 1).header("If-None-Match", "*")).at("/version").asInt()).isOne();
  }

  private static Call put(String form, int version) {
    return Call.of("PUT", "/v1/forms/" + form + "/draft")
        .json(Map.of("version", version, "data", Map.of("reason", "love")));
  }

  @Test
  void draft_ofAnotherJourney_isNotFound() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Geheimstraat")));
    Answer stranger = api.sent(read(MOVE));

    assertThat(stranger.body()).doesNotContain("Geheimstraat");
    assertThat(api.send(draft(MOVE).journey(stranger)).problem()).isEqualTo("draft-not-found");
    Call take =
        Call.of("PUT", "/v1/forms/" + MOVE + "/draft")
            .json(Map.of("data", Map.of("reason", "work")))
            .header("If-Match", "\"1\"");
    assertThat(api.send(take.journey(stranger)).problem()).isEqualTo("version-stale");
    Call delete = Call.of("DELETE", "/v1/forms/" + MOVE + "/draft");
    assertThat(api.send(delete.journey(stranger)).problem()).isEqualTo("draft-not-found");
    assertThat(api.sent(draft(MOVE).journey(begun)).status()).isEqualTo(200);
  }

  @Test
  void draft_afterSigningIn_isTheCustomersOnEveryDevice() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    signIn(api, begun, subject, "");
    Answer elsewhere = signIn(api, null, subject, "");

    Answer found = api.sent(draft(MOVE).journey(elsewhere));
    Answer moved = api.sent(goOn(MOVE, found, Map.of("reason", "work")));

    assertThat(moved.text("/values/street/value")).isEqualTo("Kerkstraat");
    assertThat(moved.header("ETag")).isEqualTo("\"2\"");
    assertThat(api.send(draft(MOVE).journey(begun)).problem()).isEqualTo("draft-not-found");
  }

  @Test
  void draft_onTwoDevices_isOneAfterSigningIn() {
    Answer first = api.sent(begin(MOVE, Map.of("street", "Kerkstraat", "reason", "love")));
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));
    Answer second = api.sent(begin(MOVE, Map.of("reason", "work")));
    signIn(api, first, subject, "");
    Answer own = signIn(api, second, subject, "");

    Answer found = api.sent(draft(MOVE).journey(own));
    assertThat(found.text("/values/street/value")).isEqualTo("Kerkstraat");
    assertThat(found.text("/values/reason/value")).isEqualTo("work");
    assertThat(found.header("ETag")).isEqualTo("\"2\"");

    Answer saved = api.sent(goOn(MOVE, found, Map.of("postcode", "1234 AB")));
    assertThat(saved.header("ETag")).isEqualTo("\"3\"");
    Answer kept = api.sent(draft(MOVE).journey(own));
    assertThat(kept.at("/draft")).isEqualTo(saved.at("/draft"));
    assertThat(kept.text("/values/street/value")).isEqualTo("Kerkstraat");
  }

  /** What somebody else does with the device afterwards is not the customer's, nor the reverse. */
  @Test
  void draft_ofTwoCustomersOfOneDevice_staysWithTheFirst() {
    Answer shared = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    Answer first = signIn(api, shared, subject, "");
    Answer second = signIn(api, shared, "other-" + subject, "");

    assertThat(api.sent(draft(MOVE).journey(first)).status()).isEqualTo(200);
    assertThat(api.send(draft(MOVE).journey(second)).problem()).isEqualTo("draft-not-found");
  }

  @Test
  void draft_byTheLinkOfTheJourney_goesOnElsewhere() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    Answer link = api.sent(Call.of("POST", "/v1/journey/link").journey(begun));

    Call use = Call.post("/v1/journey/continue", Map.of("link", link.text("/link")));
    Answer elsewhere = api.sent(use);

    assertThat(api.sent(draft(MOVE).journey(elsewhere)).text("/values/street/value"))
        .isEqualTo("Kerkstraat");
    assertThat(api.send(use).problem()).isEqualTo("link-unknown");
  }

  @Test
  void sensitive_belowItsLevel_isRefusedAndNothingIsKept() {
    Answer signedIn = signIn(api, null, subject, "");
    Map<String, Object> data = Map.of("bsn", "123456782", "postcode", "1234 AB");

    Answer refused = api.send(begin(BENEFIT, data).journey(signedIn));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("identity-too-low");
    assertThat(refused.text("/field")).isEqualTo("bsn");
    assertThat(api.send(draft(BENEFIT).journey(signedIn)).problem()).isEqualTo("draft-not-found");
  }

  @Test
  void sensitive_onceTheCustomerIsNoLongerCertain_isWithheldAndComesBack() {
    Answer strong = signIn(api, null, subject, STRONG);
    Answer begun = api.sent(begin(BENEFIT, Map.of("bsn", "123456782")).journey(strong));
    assertThat(begun.text("/values/bsn/value")).isEqualTo("123456782");

    clock.set(clock.instant().plus(Duration.ofHours(3)));
    Answer later = api.sent(draft(BENEFIT).journey(strong));
    assertThat(later.body()).doesNotContain("123456782");
    assertThat(api.sent(Call.get("/v1/journey").journey(strong)).body())
        .doesNotContain("123456782");
    Answer kept = api.sent(goOn(BENEFIT, later, Map.of("postcode", "1234 AB")));
    assertThat(kept.body()).doesNotContain("123456782");

    Answer again = signIn(api, strong, subject, STRONG);
    assertThat(api.sent(draft(BENEFIT).journey(again)).text("/values/bsn/value"))
        .isEqualTo("123456782");
  }

  @Test
  void delete_isGone_andCanBeBegunAnew() {
    Answer begun = api.sent(begin(MOVE, Map.of("street", "Kerkstraat")));
    Call delete = Call.of("DELETE", "/v1/forms/" + MOVE + "/draft").journey(begun);

    api.sent(delete);

    assertThat(api.send(delete).problem()).isEqualTo("draft-not-found");
    assertThat(api.sent(begin(MOVE, Map.of()).journey(begun)).status()).isEqualTo(201);
  }
}
