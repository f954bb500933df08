package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's telephone is made to ring all day, and nobody learns whose number is known. */
final class LimitsTest extends ApiTest {

  private static final String BLOCKED = "/v1/desk/blocked-number";

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void sameNumber_moreThanADayAllows_isRefusedUntilTomorrow() {
    IntStream.range(0, 20).forEach(_ -> api.sent(ask("0612345678")));

    assertRefused(ask("06-12 34 56 78"));
    assertThat(api.send(ask("0612345679")).status()).isEqualTo(201);
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    assertThat(api.send(ask("0612345678")).status()).isEqualTo(201);
  }

  @Test
  void sameNumberWithdrawn_stillCounts() {
    for (int i = 0; i < 20; i++) {
      api.sent(Call.of("DELETE", api.sent(ask("0612345678")).text("/href")));
    }

    assertRefused(ask("0612345678"));
  }

  @Test
  void sameJourney_moreThanADayAllows_isRefused() {
    Answer first = api.sent(ask("0612345600"));
    IntStream.range(1, 5).forEach(i -> api.sent(ask("061234560" + i).journey(first)));

    assertRefused(ask("0612345609").journey(first));
    assertThat(api.send(ask("0612345609")).status()).isEqualTo(201);
  }

  @Test
  void sameAddress_moreThanADayAllows_isRefused() {
    IntStream.range(10, 50).forEach(i -> api.sent(ask("06123456" + i)));

    assertRefused(ask("0612345699"));
  }

  @Test
  void sameCallAgain_isNoSecondRequest() {
    Call call = ask("0612345678").header("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = api.sent(call);
    IntStream.range(1, 20).forEach(_ -> api.sent(ask("0612345678")));

    assertThat(api.sent(call).body()).isEqualTo(first.body());
    assertRefused(ask("0612345678"));
  }

  @Test
  void anotherNumber_countsAsARequestToCallIt() {
    IntStream.range(0, 20).forEach(_ -> api.sent(ask("0612345678")));
    Answer own = api.sent(ask("0612345679"));

    assertRefused(Call.of("PATCH", own.text("/href")).json(Map.of("phone", "0612345678")));
    assertThat(api.sent(Call.get(own.text("/href"))).text("/phone")).isEqualTo("…79");
  }

  @Test
  void changes_moreThanADayAllows_areRefused() {
    String href = api.sent(ask("0612345678")).text("/href");
    IntStream.range(0, 19).forEach(i -> api.sent(addition(href, "Nog iets " + i)));
    api.sent(Call.of("PATCH", href).json(Map.of("phone", "0612345679")));

    assertRefused(addition(href, "Vandaag te veel"));
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    api.sent(addition(href, "Het laatste"));
    Answer full = api.send(addition(href, "Te veel"));
    assertThat(full.problem()).isEqualTo("callback-full");
    assertThat(full.text("/field")).isEqualTo("addition");
  }

  @Test
  void blockedNumber_isRefusedInTheSameWordsUntilItIsAllowed() {
    api.sent(blocked("+31 6 12345678", true));
    Answer refused = assertRefused(ask("0612345678"));

    api.sent(blocked("0612345678", false));
    IntStream.range(0, 20).forEach(_ -> api.sent(ask("0612345678")));

    Answer limited = assertRefused(ask("0612345678"));
    assertThat(limited.text("/title")).isEqualTo(refused.text("/title"));
    assertThat(limited.text("/detail")).isEqualTo(refused.text("/detail"));
    assertThat(limited.headers().keySet()).isEqualTo(refused.headers().keySet());
  }

  @Test
  void blocked_again_changesNothing() {
    Answer once = api.sent(blocked("020 012 3456", true));

    assertThat(api.sent(blocked("020 012 3456", true)).body()).isEqualTo(once.body());
    assertThat(once.text("/phone")).isEqualTo("+31200123456");
    api.sent(blocked("020 012 3456", false));
    assertThat(api.sent(blocked("020 012 3456", false)).at("/blocked").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "blocked"})
  void blocked_incomplete_namesWhatIsMissing(String missing) {
    Map<String, Object> body = new HashMap<>(Map.of("phone", "0612345678", "blocked", true));
    body.remove(missing);

    Answer answer = api.send(Call.of("PUT", BLOCKED).json(body).as(COLLEAGUE));

    assertThat(answer.problem()).isEqualTo("field-missing");
    assertThat(answer.text("/field")).isEqualTo(missing);
  }

  private Answer assertRefused(Call call) {
    Answer answer = api.send(call);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.problem()).isEqualTo("callback-refused");
    assertThat(answer.at("/field").isMissingNode()).isTrue();
    assertThat(answer.find("Retry-After")).isEmpty();
    assertThat(answer.at("/contact/channels").findValuesAsText("type")).contains("phone", "mail");
    return answer;
  }

  private static Call ask(String phone) {
    return Call.post("/v1/callbacks", Map.of("phone", phone, "topic", "afval"));
  }

  private static Call addition(String href, String text) {
    return Call.of("PATCH", href).json(Map.of("addition", text));
  }

  private static Call blocked(String phone, boolean blocked) {
    Map<String, Object> body = Map.of("phone", phone, "blocked", blocked, "reason", "Plaagt.");
    return Call.of("PUT", BLOCKED).json(body).as(COLLEAGUE);
  }
}
