package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.openbalie.callback.PromiseWatch;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.CaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole callbacks, while the days go by. */
final class CallbackLifeTest extends ApiTest {

  private static final Map<String, Object> OUTCOME =
      Map.of("result", "solved", "note", "Nieuwe pas besteld.", "aboutDesiredOutcome", "Gelukt.");

  @Test
  void overChristmas_twoAttemptsAndOneBrokenPromise() {
    clock.set("2026-12-23T16:45");
    Answer asked =
        api.sent(
            Call.post(
                "/v1/callbacks",
                Map.of("phone", "0612345678", "desiredOutcome", "Een nieuwe pas")));
    assertThat(asked.text("/promise/text"))
        .isEqualTo("Wij bellen u op donderdag 24 december tussen 09:00 en 11:00 uur.");

    clock.set("2026-12-24T10:31");
    assertThat(listed(asked).get("endangered").asBoolean()).isFalse();
    theClockFunctionRuns();
    assertThat(listed(asked).get("endangered").asBoolean()).isTrue();

    clock.set("2026-12-24T10:35");
    desk(asked, "claim");
    desk(asked, "attempt");
    assertThat(api.sent(Call.get(asked.text("/href"))).text("/promise/text"))
        .as("two days of Christmas and a Sunday later, in the afternoon")
        .isEqualTo("Wij bellen u op maandag 28 december tussen 13:00 en 15:00 uur.");
    assertThat(listed(asked).get("endangered").asBoolean()).isFalse();

    clock.set("2026-12-28T15:00");
    theClockFunctionRuns();
    assertThat(listed(asked).get("late").asBoolean()).isTrue();
    assertThat(listed(asked).get("attempts").asInt()).isEqualTo(1);

    clock.set("2026-12-28T15:10");
    desk(asked, "reached");
    api.sent(Call.post(path(asked) + "/outcome", OUTCOME).asColleague("jo"));
    assertThat(api.sent(Call.get(asked.text("/href"))).text("/status")).isEqualTo("closed");
    assertThat(told(asked))
        .containsExactly(
            "callback.requested",
            "promise.endangered",
            "callback.assigned",
            "callback.attempted",
            "promise.broken",
            "callback.reached",
            "callback.closed");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-23T12:10, 2026-10-26T09:00:00+01:00, maandag 26 oktober",
    "2027-03-26T12:10, 2027-03-30T09:00:00+02:00, dinsdag 30 maart",
    "2027-05-04T16:50, 2027-05-05T09:00:00+02:00, woensdag 5 mei",
    "2027-05-05T16:50, 2027-05-10T09:00:00+02:00, maandag 10 mei",
  })
  void beforeAFreeWeekend_isPromisedTheNextWorkingDay(String now, String from, String day) {
    clock.set(now);

    Answer asked = api.sent(Call.post("/v1/callbacks", Map.of("phone", "0612345678")));

    assertThat(asked.text("/promise/from")).isEqualTo(from);
    assertThat(asked.text("/promise/text"))
        .isEqualTo("Wij bellen u op " + day + " tussen 09:00 en 11:00 uur.");
  }

  private static void theClockFunctionRuns() {
    World.get().server().bean(PromiseWatch.class).signal();
  }

  private void desk(Answer asked, String action) {
    api.sent(Call.of("POST", path(asked) + "/" + action).asColleague("jo"));
  }

  private static String path(Answer asked) {
    return "/v1/desk/callbacks/" + asked.text("/reference");
  }

  /** As it stands in the work list, whatever page that is. */
  private JsonNode listed(Answer asked) {
    Call call = Call.get("/v1/desk/callbacks").query("limit", "100").as(COLLEAGUE);
    Answer page = api.sent(call);
    while (true) {
      for (JsonNode one : page.at("/callbacks")) {
        if (one.get("reference").asText().equals(asked.text("/reference"))) {
          return one;
        }
      }
      page = api.sent(call.query("after", page.text("/next")));
    }
  }

  private static List<String> told(Answer asked) {
    return World.get().server().bean(CaseStore.class).events(asked.text("/reference")).stream()
        .map(CaseEvent::type)
        .toList();
  }
}
