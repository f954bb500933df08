package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is to be called now, one by one. */
final class NextCallTest extends ApiTest {

  private static final String DESK = "/v1/desk/callbacks";

  private final String day = UUID.randomUUID().toString();
  private Answer callback = new Answer(0, Map.of(), "");

  @BeforeEach
  void oneCustomerWaits() {
    clock.setToUntouchedMonday();
    for (Answer old = next("past"); old.status() == 200; old = next("past")) {
      close(old.text("/callback/reference"));
    }
    callback = ask(Map.of());
  }

  @Test
  void next_beforeTheWindow_isNobody() {
    assertThat(next("lee").status()).isEqualTo(204);
  }

  @Test
  void next_inTheWindow_isTheFirstAndThenTheSame() {
    Answer second = ask(Map.of());
    inTheWindow();

    Answer lee = next("lee");
    Answer kim = next("kim");

    assertThat(List.of(lee.text("/callback/reference"), kim.text("/callback/reference")))
        .containsExactlyInAnyOrder(callback.text("/reference"), second.text("/reference"));
    assertThat(next("lee").text("/callback/reference")).isEqualTo(lee.text("/callback/reference"));
    assertThat(next("mo").status()).isEqualTo(204);
    String path = DESK + "/" + kim.text("/callback/reference");
    api.sent(Call.of("POST", path + "/release").asColleague(who("kim")));
    assertThat(next("mo").text("/callback/reference")).isEqualTo(kim.text("/callback/reference"));
  }

  @Test
  void next_ofAnotherPool_isNobody() {
    inTheWindow();
    Call call =
        Call.post(DESK + "/next", Map.of("pools", List.of("nergens"))).asColleague(who("lee"));

    assertThat(api.sent(call).status()).isEqualTo(204);
  }

  @Test
  void next_wishedForSomebodyOnly_isForThatColleague() {
    api.sent(Call.of("DELETE", callback.text("/href")));
    callback = ask(Map.of("colleague", who("sam"), "wait", true));
    inTheWindow();

    assertThat(next("lee").status()).isEqualTo(204);
    assertThat(next("sam").text("/callback/reference")).isEqualTo(callback.text("/reference"));
    assertThat(customer().text("/colleague")).isEqualTo(who("sam"));
    assertThat(customer().at("/wait").asBoolean()).isTrue();
  }

  @Test
  void next_wishedForSomebodyOrWhoeverIsFree_isForAnybody() {
    api.sent(Call.of("DELETE", callback.text("/href")));
    callback = ask(Map.of("colleague", who("sam")));
    inTheWindow();

    assertThat(next("lee").text("/callback/wish/colleague")).isEqualTo(who("sam"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', field-missing",
    "'{\"pools\":[null]}', field-invalid",
    "'{\"pools\":[]}', field-missing",
    "'[]', body-unreadable"
  })
  void next_withoutPools_isAProblem(String body, String problem) {
    Call call = Call.of("POST", DESK + "/next").text("application/json", body).as(COLLEAGUE);

    assertThat(api.send(call).problem()).isEqualTo(problem);
  }

  /** A colleague who did nothing in another test. */
  private String who(String name) {
    return name + "-" + day;
  }

  /** One of whom an earlier test left something behind. */
  private void close(String reference) {
    Map<String, Object> outcome =
        Map.of("result", "solved", "note", "Voorbij.", "aboutDesiredOutcome", "Niets.");
    api.sent(Call.post(DESK + "/" + reference + "/outcome", outcome).asColleague(who("past")));
  }

  private Answer ask(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Map.of("phone", "0612345678", "topic", "schulden"));
    body.putAll(more);
    return api.sent(Call.post("/v1/callbacks", body));
  }

  private Answer customer() {
    return api.sent(Call.get(callback.text("/href")));
  }

  /** One minute into the window that is promised now. */
  private void inTheWindow() {
    OffsetDateTime from = OffsetDateTime.parse(customer().text("/promise/from"));
    clock.set(from.toInstant().plus(Duration.ofMinutes(1)));
  }

  private Answer next(String colleague) {
    Map<String, Object> pools = Map.of("pools", List.of("inkomen-en-zorg"));
    return api.sent(Call.post(DESK + "/next", pools).asColleague(who(colleague)));
  }
}
