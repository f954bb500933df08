package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs in takes their story along, on every device, and nobody else's. */
final class SignInTest extends ApiTest {

  private static final Call SIGN_IN = Call.of("POST", "/v1/journey/sign-in");

  private final String zoe = UUID.randomUUID().toString();
  private final String jo = UUID.randomUUID().toString();

  @ParameterizedTest
  @CsvSource({
    "http://eidas.europa.eu/LoA/high, strong",
    "http://eidas.europa.eu/LoA/low, signed-in",
    "'', signed-in",
  })
  void signIn_tellsTheLevel(String assurance, String level) {
    Answer answer = api.sent(SIGN_IN.asCustomer(zoe, assurance));

    assertThat(answer.text("/level")).isEqualTo(level);
    assertThat(answer.text("/name")).isEqualTo("Zoë Klant");
  }

  @Test
  void signIn_beginsANewJourneyWithWhatWasBefore() {
    Answer searched = search("paspoort");

    Answer signedIn = signIn(searched, zoe);

    assertThat(signedIn.header("Journey")).isNotEqualTo(searched.header("Journey"));
    assertThat(queries(signedIn)).isEqualTo("paspoort");
  }

  /** Else whoever gave somebody a journey would be signed in with them. */
  @Test
  void journeyFromBefore_isNotSignedIn() {
    Answer searched = search("paspoort");
    Answer signedIn = signIn(searched, zoe);
    api.sent(Call.get("/v1/search").query("q", "rijbewijs").journey(signedIn));

    assertThat(held(searched).at("/identity").isNull()).isTrue();
    assertThat(queries(searched)).isEqualTo("paspoort");
  }

  @Test
  void story_isThatOfAllDevices() {
    Answer laptop = signIn(search("paspoort"), zoe);
    Answer telephone = signIn(search("rijbewijs"), zoe);

    assertThat(queries(laptop)).isEqualTo("paspoort rijbewijs");
    assertThat(queries(telephone)).isEqualTo("paspoort rijbewijs");
  }

  @Test
  void anotherOnTheSameDevice_seesNothingOfTheFirst() {
    Answer zoes = signIn(search("paspoort"), zoe);

    Answer jos = signIn(zoes, jo);

    assertThat(queries(jos)).isEmpty();
    assertThat(queries(zoes)).isEqualTo("paspoort");
  }

  @Test
  void identity_isCertainForTwoHours() {
    Answer signedIn = signIn(search("paspoort"), zoe);

    clock.set(clock.instant().plus(Duration.ofHours(2)));

    assertThat(held(signedIn).at("/identity").isNull()).isTrue();
    assertThat(queries(signedIn)).isEmpty();
  }

  @Test
  void callback_ofWhoSignedIn_needsNoNumber() {
    clock.setToUntouchedMonday();
    Answer signedIn = signIn(search("paspoort"), zoe);

    Answer callback = api.sent(Call.post("/v1/callbacks", Map.of()).journey(signedIn));

    assertThat(callback.text("/phone")).isEqualTo("…67");
    Call blank = Call.post("/v1/callbacks", Map.of("phone", " "));
    assertThat(api.sent(blank.journey(signedIn)).text("/phone")).isEqualTo("…67");
    assertThat(api.send(Call.post("/v1/callbacks", Map.of())).problem()).isEqualTo("field-missing");
  }

  @Test
  void signIn_withoutAToken_isRefusedWithTheWayToAHumanBeing() {
    assertThat(api.send(SIGN_IN).problem()).isEqualTo("identity-missing");
    assertThat(api.send(SIGN_IN.as(COLLEAGUE)).problem()).isEqualTo("identity-missing");
  }

  @Test
  void tokenOfACustomer_isNoneOfAColleague() {
    Answer answer = api.send(Call.get("/v1/desk/callbacks").asCustomer(zoe, ""));

    assertThat(answer.problem()).isEqualTo("identity-missing");
  }

  @Test
  void link_goesOnElsewhere_once() {
    Answer searched = search("paspoort");
    Answer link = api.sent(Call.of("POST", "/v1/journey/link").journey(searched));
    Call open = Call.post("/v1/journey/continue", Map.of("link", link.text("/link")));

    Answer elsewhere = api.sent(open);

    assertThat(link.header("Cache-Control")).isEqualTo("no-store");
    assertThat(elsewhere.header("Journey")).isEqualTo(searched.header("Journey"));
    assertThat(queries(elsewhere)).isEqualTo("paspoort");
    assertThat(api.send(open).problem()).isEqualTo("link-unknown");
  }

  @Test
  void link_lastsFifteenMinutes() {
    Answer link = api.sent(Call.of("POST", "/v1/journey/link"));

    clock.set(clock.instant().plus(Duration.ofMinutes(15)));

    Call open = Call.post("/v1/journey/continue", Map.of("link", link.text("/link")));
    assertThat(api.send(open).problem()).isEqualTo("link-unknown");
  }

  @Test
  void link_ofWhoSignedIn_isNotNeeded() {
    Answer signedIn = signIn(search("paspoort"), zoe);

    assertThat(api.send(Call.of("POST", "/v1/journey/link").journey(signedIn)).problem())
        .isEqualTo("link-of-a-customer");
  }

  @ParameterizedTest
  @CsvSource({"'', field-missing", "x, link-unknown", "AAAAAAAAAAAAAAAAAAAAAA, link-unknown"})
  void link_garbage_isAProblem(String link, String problem) {
    assertThat(api.send(Call.post("/v1/journey/continue", Map.of("link", link))).problem())
        .isEqualTo(problem);
  }

  private Answer search(String query) {
    return api.sent(Call.get("/v1/search").query("q", query));
  }

  private Answer signIn(Answer before, String customer) {
    return api.sent(SIGN_IN.asCustomer(customer, "").journey(before));
  }

  private Answer held(Answer journey) {
    return api.sent(Call.get("/v1/journey").journey(journey));
  }

  private String queries(Answer journey) {
    return String.join(" ", held(journey).at("/steps").findValuesAsText("query"));
  }
}
