package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeskTest extends ApiTest {

  private static final String DESK = "/v1/desk/callbacks";

  private Answer callback = new Answer(0, Map.of(), "");
  private String path = "";

  @BeforeEach
  void aCustomerWhoTriedFirst() {
    clock.setToUntouchedMonday();
    Answer search =
        api.sent(Call.get("/v1/search").query("q", "paspoort 111222333 of mail jo@example.org"));
    api.sent(Call.get("/v1/articles/paspoort-aanvragen").journey(search));
    Map<String, Object> feedback = Map.of("helpful", false, "text", "Bel mij op 06-12345678");
    api.sent(Call.post("/v1/articles/paspoort-aanvragen/feedback", feedback).journey(search));
    Map<String, Object> request =
        Map.of(
            "phone", "06 12345678",
            "topic", "reisdocumenten",
            "question", "Mijn moeder is overleden in Spanje.",
            "desiredOutcome", "Vandaag een paspoort");
    callback = api.sent(Call.post("/v1/callbacks", request).journey(search));
    path = DESK + "/" + callback.text("/reference");
  }

  @Test
  void workList_hasWhoIsDueFirstFirst() {
    List<JsonNode> all = workList(100);

    List<String> due = all.stream().map(one -> one.get("before").asText()).toList();
    assertThat(due).isSorted();
    assertThat(all)
        .filteredOn(one -> one.get("reference").asText().equals(callback.text("/reference")))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.get("href").asText()).isEqualTo(path);
          assertThat(one.get("before").asText()).isEqualTo(callback.text("/promise/before"));
          assertThat(one.get("late").asBoolean()).isFalse();
        });
  }

  @Test
  void workList_pageByPage_isTheSame() {
    assertThat(workList(3)).isEqualTo(workList(100));
  }

  @Test
  void workList_namesCustomersButTellsNoStories() {
    Answer page = api.sent(Call.get(DESK).query("limit", "100").as(COLLEAGUE));

    assertThat(page.body()).doesNotContain("Spanje").doesNotContain("+316");
  }

  @Test
  void workList_ofPoolsAndColleagues_isThoseOnly() {
    api.sent(Call.of("POST", path + "/claim").asColleague("kim"));
    Call list = Call.get(DESK).query("limit", "100").asColleague("kim");

    assertThat(all(list.query("assignee", "me")))
        .isNotEmpty()
        .allMatch(one -> one.get("assignee").asText().equals("kim"))
        .isEqualTo(all(list.query("assignee", "kim")))
        .anyMatch(one -> one.get("href").asText().equals(path));
    assertThat(all(list.query("assignee", "none"))).noneMatch(one -> one.has("assignee"));
    assertThat(all(list.query("pool", "ruimte,inkomen-en-zorg")))
        .allMatch(one -> !one.get("pool").asText().equals("klantcontact"));
    assertThat(all(list.query("pool", "klantcontact,ruimte")))
        .anyMatch(one -> one.get("href").asText().equals(path));
    assertThat(all(list.query("pool", "nergens"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, limit-out-of-range",
    "limit, 101, limit-out-of-range",
    "limit, x, field-invalid",
    "after, ZZZZZZZ, callback-not-found",
  })
  void workList_badParameter_isAProblem(String name, String value, String problem) {
    Answer answer = api.send(Call.get(DESK).query(name, value).as(COLLEAGUE));

    assertThat(answer.problem()).isEqualTo(problem);
  }

  @Test
  void read_isTheWholeStoryWithoutPersonalDataInIt() {
    Answer story = api.sent(Call.get(path).as(COLLEAGUE));

    assertThat(story.text("/callback/customer/phone")).isEqualTo("+31612345678");
    assertThat(story.text("/callback/told/question"))
        .isEqualTo("Mijn moeder is overleden in Spanje.");
    assertThat(story.at("/journey").findValuesAsText("step"))
        .containsExactly("searched", "read", "rated");
    assertThat(story.text("/journey/0/event/query")).isEqualTo("paspoort [bsn] of mail [mail]");
    assertThat(story.text("/journey/2/event/text")).isEqualTo("Bel mij op [phone]");
    assertThat(story.text("/rules/0/article")).isEqualTo("paspoort-aanvragen");
    assertThat(story.text("/rules/0/roomToDeviate")).contains("sterfgeval");
  }

  @Test
  void read_whoOnlyLeftANumber_hasAnEmptyStory() {
    Answer made = api.sent(Call.post("/v1/callbacks", Map.of("phone", "0612345678")));

    Answer story = api.sent(Call.get(DESK + "/" + made.text("/reference")).as(COLLEAGUE));

    assertThat(story.at("/journey").isArray()).isTrue();
    assertThat(story.at("/journey").size()).isZero();
    assertThat(story.at("/rules").size()).isZero();
  }

  @Test
  void read_farTooLong_isNotFound() {
    assertThat(api.send(Call.get(DESK + "/" + "Z".repeat(3000)).as(COLLEAGUE)).problem())
        .isEqualTo("callback-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZZZZ", "a b", "é"})
  void read_unknown_isNotFound(String reference) {
    assertThat(api.send(Call.get(DESK + "/" + reference).as(COLLEAGUE)).problem())
        .isEqualTo("callback-not-found");
  }

  @Test
  void close_withoutAWordOnTheWish_isAProblem() {
    Answer answer = api.send(close(Map.of("result", "solved", "note", "Geregeld.")));

    assertThat(answer.problem()).isEqualTo("field-missing");
    assertThat(answer.text("/field")).isEqualTo("aboutDesiredOutcome");
  }

  @ParameterizedTest
  @CsvSource({"result", "note"})
  void close_incomplete_namesWhatIsMissing(String missing) {
    Map<String, Object> outcome = new java.util.HashMap<>(OUTCOME);
    outcome.remove(missing);

    Answer answer = api.send(close(outcome));

    assertThat(answer.problem()).isEqualTo("field-missing");
    assertThat(answer.text("/field")).isEqualTo(missing);
  }

  @Test
  void close_takesItOffTheListAndTellsTheCustomer() {
    Answer closed = api.sent(close(OUTCOME));

    assertThat(closed.text("/callback/outcome/result")).isEqualTo("solved");
    assertThat(closed.text("/callback/outcome/by")).isEqualTo("jo");
    assertThat(workList(100)).noneMatch(one -> one.get("href").asText().equals(path));
    Answer seen = api.sent(Call.get(callback.text("/href")));
    assertThat(seen.text("/status")).isEqualTo("closed");
    assertThat(seen.at("/promise").isMissingNode()).isTrue();
    assertThat(seen.body()).doesNotContain("Geregeld");
  }

  @Test
  void close_sameOutcomeAgain_changesNothing() {
    Answer first = api.sent(close(OUTCOME));

    assertThat(api.sent(close(OUTCOME)).body()).isEqualTo(first.body());
  }

  @Test
  void close_otherOutcomeAfterwards_isAProblem() {
    api.sent(close(OUTCOME));
    Map<String, Object> other = new java.util.HashMap<>(OUTCOME);
    other.put("note", "Toch niet.");

    assertThat(api.send(close(other)).problem()).isEqualTo("callback-finished");
  }

  @Test
  void close_withdrawn_isAProblem() {
    api.sent(Call.of("DELETE", callback.text("/href")));

    assertThat(api.send(close(OUTCOME)).problem()).isEqualTo("callback-finished");
  }

  @Test
  void everything_isForColleaguesOnly() {
    List<Call> calls =
        List.of(
            Call.get(DESK),
            Call.get(path),
            Call.post(path + "/outcome", OUTCOME),
            Call.post(DESK + "/next", Map.of("pools", List.of("klantcontact"))),
            Call.of("POST", path + "/claim"),
            Call.of("POST", path + "/release"),
            Call.of("POST", path + "/attempt"),
            Call.of("POST", path + "/reached"),
            Call.post(path + "/hand-over", Map.of("note", "Voor jou.")),
            Call.get("/v1/desk/promises"),
            Call.of("PUT", "/v1/desk/blocked-number")
                .json(Map.of("phone", "0612345678", "blocked", false)));

    for (Call call : calls) {
      assertThat(api.send(call).problem()).isEqualTo("identity-missing");
      assertThat(api.send(call.as(EDITOR)).problem()).isEqualTo("role-missing");
    }
  }

  private static final Map<String, Object> OUTCOME =
      Map.of("result", "solved", "note", "Geregeld.", "aboutDesiredOutcome", "Spoed kon.");

  private Call close(Map<String, Object> outcome) {
    return Call.post(path + "/outcome", outcome).as(COLLEAGUE);
  }

  private List<JsonNode> workList(int limit) {
    return all(Call.get(DESK).query("limit", String.valueOf(limit)).as(COLLEAGUE));
  }

  private List<JsonNode> all(Call call) {
    List<JsonNode> all = new ArrayList<>();
    Answer page = api.sent(call);
    page.at("/callbacks").forEach(all::add);
    while (page.at("/next").isTextual()) {
      page = api.sent(call.query("after", page.text("/next")));
      page.at("/callbacks").forEach(all::add);
    }
    return all;
  }
}
