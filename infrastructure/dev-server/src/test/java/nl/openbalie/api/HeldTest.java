package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer sees what is held about them, and has it erased. */
final class HeldTest extends ApiTest {

  private static final Call JOURNEY = Call.get("/v1/journey");

  private Answer searched = new Answer(0, Map.of(), "");
  private Answer callback = searched;

  @BeforeEach
  void aCustomer() {
    clock.setToUntouchedMonday();
    searched = api.sent(Call.get("/v1/search").query("q", "paspoort kwijt"));
    Map<String, Object> request =
        Map.of("phone", "06 12345678", "question", "Mijn paspoort is gestolen.");
    callback = api.sent(Call.post("/v1/callbacks", request).journey(searched));
    Map<String, Object> effort =
        Map.of("score", 2, "about", "search", "comment", "Bel mij op 06-12345678");
    api.sent(Call.post("/v1/effort", effort).journey(searched));
  }

  @Test
  void show_isEverything() {
    Answer held = api.sent(JOURNEY.journey(searched));

    assertThat(held.header("Cache-Control")).isEqualTo("no-store");
    assertThat(held.text("/steps/0/event/query")).isEqualTo("paspoort kwijt");
    assertThat(held.text("/cases/0/reference")).isEqualTo(callback.text("/reference"));
    assertThat(held.text("/cases/0/state/told/question")).isEqualTo("Mijn paspoort is gestolen.");
    assertThat(held.text("/cases/0/history/0/event")).isEqualTo("callback.requested");
    assertThat(held.at("/effort/0/score").asInt()).isEqualTo(2);
    assertThat(held.text("/effort/0/comment")).isEqualTo("Bel mij op [phone]");
  }

  @Test
  void show_nobodyKnown_isNothing() {
    Answer held = api.sent(JOURNEY);

    assertThat(held.at("/steps").isEmpty()).isTrue();
    assertThat(held.at("/cases").isEmpty()).isTrue();
    assertThat(held.at("/effort").isEmpty()).isTrue();
  }

  @Test
  void erase_leavesNothing_andBeginsAnew() {
    Answer erased = api.sent(Call.of("DELETE", "/v1/journey").journey(searched));

    assertThat(erased.header("Journey")).isNotEqualTo(searched.header("Journey"));
    Answer held = api.sent(JOURNEY.journey(searched));
    assertThat(held.at("/steps").isEmpty()).isTrue();
    assertThat(held.at("/cases").isEmpty()).isTrue();
    assertThat(held.at("/effort").isEmpty()).isTrue();
    assertThat(api.send(Call.get(callback.text("/href"))).problem())
        .isEqualTo("callback-not-found");
    assertThat(onTheDesk()).isEqualTo("callback-not-found");
  }

  @Test
  void erase_again_isAsGood() {
    api.sent(Call.of("DELETE", "/v1/journey").journey(searched));

    api.sent(Call.of("DELETE", "/v1/journey").journey(searched));
  }

  @Test
  void eraseCase_byTheTokenOfItsLink_leavesTheRest() {
    Call erase = Call.of("DELETE", "/v1/journey/cases/" + callback.text("/token"));

    api.sent(erase);
    api.sent(erase);

    assertThat(onTheDesk()).isEqualTo("callback-not-found");
    assertThat(api.sent(JOURNEY.journey(searched)).at("/steps").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAA"})
  void eraseCase_unknown_isNotFound(String token) {
    assertThat(api.send(Call.of("DELETE", "/v1/journey/cases/" + token)).problem())
        .isEqualTo("callback-not-found");
  }

  private String onTheDesk() {
    return api.send(Call.get("/v1/desk/callbacks/" + callback.text("/reference")).as(COLLEAGUE))
        .problem();
  }
}
