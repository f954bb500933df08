package nl.openbalie.api;

import static nl.openbalie.web.Role.AUDITOR;
import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a callback, as colleagues and the customer see it. */
final class CallsTest extends ApiTest {

  private static final String DESK = "/v1/desk/callbacks";

  private Answer callback = new Answer(0, Map.of(), "");

  @BeforeEach
  void aCustomer() {
    clock.setToUntouchedMonday();
    callback = ask(Map.of());
  }

  @Test
  void life_fromRequestToOutcome() {
    inTheWindow();

    assertThat(act("claim", "jo").text("/callback/status")).isEqualTo("assigned");
    assertThat(customer().text("/statusText")).startsWith("Een collega gaat u bellen.");
    assertThat(act("reached", "jo").text("/callback/status")).isEqualTo("reached");
    assertThat(customer().text("/helpedBy")).isEqualTo("jo");
    Answer closed = api.sent(outcome("jo"));

    assertThat(closed.text("/callback/status")).isEqualTo("closed");
    assertThat(closed.at("/callback/kept").asBoolean()).isTrue();
    assertThat(customer().text("/status")).isEqualTo("closed");
  }

  @Test
  void nobodyPicksUp_isCalledAgainAtOtherTimesAndThenNoMore() {
    inTheWindow();
    Answer first = act("attempt", "jo");
    assertThat(first.text("/callback/status")).isEqualTo("attempted");
    assertThat(first.at("/callback/assignee").isMissingNode()).isTrue();
    assertThat(customer().at("/attempts").asInt()).isEqualTo(1);
    assertThat(customer().text("/promise/text")).contains("dinsdag").contains("tussen 09:00");

    inTheWindow();
    act("claim", "kim");
    act("attempt", "kim");
    assertThat(customer().text("/promise/text")).contains("dinsdag").contains("tussen 13:00");

    inTheWindow();
    assertThat(act("attempt", "jo").text("/callback/status")).isEqualTo("not-reached");
    assertThat(customer().text("/status")).isEqualTo("not-reached");
    assertThat(customer().at("/promise").isMissingNode()).isTrue();
    assertThat(act("attempt", "jo").at("/callback/attempts").size()).isEqualTo(3);
    assertThat(refused("claim", "jo")).isEqualTo("callback-finished");
  }

  @Test
  void attempt_saidTwice_isOne() {
    inTheWindow();
    Answer once = act("attempt", "jo");

    assertThat(act("attempt", "jo").body()).isEqualTo(once.body());
  }

  @Test
  void attempted_customerMovesIt_isCalledThen() {
    inTheWindow();
    act("attempt", "jo");
    String friday = windows().getLast();

    Answer moved = api.sent(patch(Map.of("window", friday)));

    assertThat(moved.text("/promise/from")).isEqualTo(friday);
    assertThat(moved.text("/status")).isEqualTo("attempted");
  }

  @Test
  void anotherColleague_isToldWhoHasIt() {
    act("claim", "jo");

    for (String action : List.of("claim", "release", "attempt", "reached")) {
      Answer answer = api.send(Call.of("POST", path() + "/" + action).asColleague("kim"));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.problem()).isEqualTo("callback-taken");
      assertThat(answer.text("/detail")).contains(" jo.");
    }
    assertThat(api.send(outcome("kim")).problem()).isEqualTo("callback-taken");
    assertThat(api.send(handOver("kim", Map.of())).problem()).isEqualTo("callback-taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"claim", "release", "reached"})
  void sameAgain_changesNothing(String action) {
    act("claim", "jo");
    Answer once = act(action, "jo");

    assertThat(act(action, "jo").at("/callback/version")).isEqualTo(once.at("/callback/version"));
  }

  @Test
  void release_afterTheConversation_isAProblem() {
    act("reached", "jo");

    assertThat(refused("release", "jo")).isEqualTo("callback-reached");
    assertThat(refused("attempt", "jo")).isEqualTo("callback-reached");
    assertThat(api.send(patch(Map.of("window", windows().getLast()))).problem())
        .isEqualTo("callback-reached");
    assertThat(api.sent(patch(Map.of("addition", "Nog iets."))).text("/status"))
        .isEqualTo("reached");
  }

  @Test
  void handOver_toAColleague_isTheirsWithTheNote() {
    act("claim", "jo");

    Answer handed = api.sent(handOver("jo", Map.of("colleague", "kim")));

    assertThat(handed.text("/callback/assignee")).isEqualTo("kim");
    assertThat(handed.text("/callback/notes/0/text")).isEqualTo("Weet meer van bijstand.");
    assertThat(handed.text("/callback/notes/0/by")).isEqualTo("jo");
    assertThat(refused("claim", "jo")).isEqualTo("callback-taken");
    assertThat(customer().text("/promise/from")).isEqualTo(callback.text("/promise/from"));
    assertThat(customer().body()).doesNotContain("bijstand.");
    assertThat(api.sent(handOver("jo", Map.of("colleague", "kim"))).body())
        .isEqualTo(handed.body());
  }

  @Test
  void handOver_toAnotherPool_promisesTheCustomerAWindowThere() {
    Answer handed = api.sent(handOver("jo", Map.of("pool", "ruimte")));

    assertThat(handed.text("/callback/planned/pool")).isEqualTo("ruimte");
    assertThat(handed.text("/callback/status")).isEqualTo("requested");
    assertThat(customer().text("/promise/text")).contains("tussen 13:00");
    assertThat(api.send(handOver("jo", Map.of("pool", "nergens"))).problem())
        .isEqualTo("field-invalid");
  }

  @Test
  void handOver_withoutANote_isAProblem() {
    Call call = Call.post(path() + "/hand-over", Map.of("colleague", "kim")).asColleague("jo");

    assertThat(api.send(call).problem()).isEqualTo("field-missing");
  }

  @Test
  void promiseThatPassed_isLateAndAnybodyMayTakeIt() {
    act("claim", "jo");
    clock.set(OffsetDateTime.parse(callback.text("/promise/before")).toInstant());
    assertThat(api.sent(Call.get(path()).asColleague("kim")).text("/callback/assignee"))
        .isEqualTo("jo");

    Answer taken = act("claim", "kim");

    assertThat(taken.text("/callback/assignee")).isEqualTo("kim");
    assertThat(taken.at("/callback/kept").asBoolean(true)).isFalse();
  }

  @Test
  void promises_keptAndBroken_areCountedByDayAndPool() {
    String day = callback.text("/promise/before").substring(0, 10);
    assertThat(api.sent(promises(day)).at("/days").size()).isZero();
    Answer other = ask(Map.of());
    inTheWindow();
    act("reached", "jo");
    clock.set(OffsetDateTime.parse(callback.text("/promise/before")).toInstant());
    callback = other;
    act("reached", "jo");

    Answer counted = api.sent(promises(day));

    assertThat(counted.at("/kept").asInt()).isEqualTo(1);
    assertThat(counted.at("/broken").asInt()).isEqualTo(1);
    assertThat(counted.text("/days/0/day")).isEqualTo(day);
    assertThat(counted.text("/days/0/pool")).isEqualTo("inkomen-en-zorg");
  }

  @ParameterizedTest
  @CsvSource({
    "from, morgen, from",
    "to, 2026-13-01, to",
    "from, 2099-01-01, from",
    "from, 1999-01-01, from",
    "from, -999999999-01-01, from",
    "to, -999999999-01-01, to",
    "to, +999999999-12-31, to",
  })
  void promises_badDays_areAProblem(String name, String value, String field) {
    Answer answer = api.send(Call.get("/v1/desk/promises").query(name, value).as(COLLEAGUE));

    assertThat(answer.problem()).isEqualTo("field-invalid");
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @Test
  void audit_everyLookAtTheStory_isWrittenDown() {
    api.sent(Call.get(path()).asColleague("kim"));
    act("claim", "jo");
    Call audit = Call.get("/v1/desk/audit/" + callback.text("/reference"));

    Answer seen = api.sent(audit.as(AUDITOR));

    assertThat(seen.at("/seen").findValuesAsText("by")).containsExactly("jo", "kim");
    assertThat(seen.at("/seen").findValuesAsText("action")).containsExactly("claim", "read");
    assertThat(api.send(audit.as(COLLEAGUE)).problem()).isEqualTo("role-missing");
    assertThat(api.sent(Call.get("/v1/desk/audit/ZZZZZZZ").as(AUDITOR)).at("/seen").size())
        .isZero();
  }

  private static Call promises(String day) {
    return Call.get("/v1/desk/promises").query("from", day).query("to", day).as(COLLEAGUE);
  }

  private Answer ask(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Map.of("phone", "0612345678", "topic", "schulden"));
    body.putAll(more);
    return api.sent(Call.post("/v1/callbacks", body));
  }

  private Answer customer() {
    return api.sent(Call.get(callback.text("/href")));
  }

  private Call patch(Map<String, Object> body) {
    return Call.of("PATCH", callback.text("/href")).json(body);
  }

  /** One minute into the window that is promised now. */
  private void inTheWindow() {
    OffsetDateTime from = OffsetDateTime.parse(customer().text("/promise/from"));
    clock.set(from.toInstant().plus(Duration.ofMinutes(1)));
  }

  private String path() {
    return DESK + "/" + callback.text("/reference");
  }

  private Answer act(String action, String colleague) {
    return api.sent(Call.of("POST", path() + "/" + action).asColleague(colleague));
  }

  private String refused(String action, String colleague) {
    return api.send(Call.of("POST", path() + "/" + action).asColleague(colleague)).problem();
  }

  private Call handOver(String colleague, Map<String, Object> to) {
    Map<String, Object> body = new HashMap<>(Map.of("note", "Weet meer van bijstand."));
    body.putAll(to);
    return Call.post(path() + "/hand-over", body).asColleague(colleague);
  }

  private Call outcome(String colleague) {
    Map<String, Object> body = Map.of("result", "solved", "note", "Regeling getroffen.");
    return Call.post(path() + "/outcome", body).asColleague(colleague);
  }

  private List<String> windows() {
    return api.sent(Call.get("/v1/contact").query("topic", "schulden"))
        .at("/contact/channels")
        .findValue("windows")
        .findValuesAsText("from");
  }
}
