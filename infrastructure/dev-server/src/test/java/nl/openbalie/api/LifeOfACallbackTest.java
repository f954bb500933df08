package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a callback, on the days that are hard: a question on the afternoon before
 * Easter, over the night in which the clock jumps, and one in the week in which it jumps back.
 */
final class LifeOfACallbackTest extends ApiTest {

  private static final Map<String, Object> REQUEST =
      Map.of(
          "phone", "06 12345678",
          "mail", "jo@example.org",
          "topic", "reisdocumenten",
          "question", "Mijn paspoort is gestolen en ik vlieg zaterdag.",
          "desiredOutcome", "Voor zaterdag een paspoort");

  @Test
  void askedOnGoodFriday_calledAfterEaster_tillItIsSolved() {
    clock.set("2027-03-26T13:00");
    Answer search = api.sent(Call.get("/v1/search").query("q", "paspoort gestolen"));
    api.sent(Call.get("/v1/articles/paspoort-aanvragen").journey(search));

    Answer made = api.sent(Call.post("/v1/callbacks", REQUEST).journey(search));
    String reference = made.text("/reference");

    assertThat(made.text("/promise/from")).isEqualTo("2027-03-30T09:00:00+02:00");
    assertThat(made.text("/promise/before")).isEqualTo("2027-03-30T11:00:00+02:00");
    assertThat(lastMail(reference).text()).contains("dinsdag 30 maart", reference);

    clock.set("2027-03-30T10:20");
    clockTicks();
    assertThat(onTheDesk(reference).get("endangered").asBoolean()).isFalse();

    clock.set("2027-03-30T10:40");
    clockTicks();
    clockTicks();
    assertThat(onTheDesk(reference).get("endangered").asBoolean()).isTrue();
    assertThat(onTheDesk(reference).get("late").asBoolean()).isFalse();

    Answer story = api.sent(desk(reference, "claim"));
    assertThat(story.at("/journey").toString()).contains("paspoort gestolen");
    api.sent(desk(reference, "attempt"));
    Answer afterOne = api.sent(Call.get(made.text("/href")));
    assertThat(afterOne.text("/status")).isEqualTo("attempted");
    assertThat(afterOne.text("/promise/from")).isGreaterThan(made.text("/promise/before"));
    assertThat(lastMail(reference).subject()).isEqualTo("Wij konden u niet bereiken");
    assertThat(lastMail(reference).text()).contains(afterOne.text("/promise/text"));

    clock.set(afterOne.text("/promise/from").substring(0, 16));
    api.sent(desk(reference, "claim"));
    api.sent(desk(reference, "reached"));
    api.sent(
        desk(reference, "outcome")
            .json(
                Map.of(
                    "result", "solved",
                    "note", "Spoedpaspoort aangevraagd.",
                    "aboutDesiredOutcome", "Vrijdag ligt het klaar.")));

    assertThat(api.sent(Call.get(made.text("/href"))).text("/status")).isEqualTo("closed");
    assertThat(lastMail(reference).text()).contains("Hoe makkelijk");
    assertThat(Outbox.of(reference).events())
        .containsExactly(
            "callback.requested",
            "promise.endangered",
            "callback.assigned",
            "callback.attempted",
            "callback.assigned",
            "callback.reached",
            "callback.closed");
  }

  @Test
  void askedBeforeTheClockJumpsBack_promiseNobodyKeeps_isSignalledAndCounted() {
    clock.set("2027-10-29T12:20");
    Answer made = api.sent(Call.post("/v1/callbacks", REQUEST));
    String reference = made.text("/reference");

    assertThat(made.text("/promise/before")).isEqualTo("2027-11-01T11:00:00+01:00");
    int broken = broken("2027-11-01");

    clock.set("2027-11-01T10:45");
    clockTicks();
    clock.set("2027-11-01T11:00");
    clockTicks();
    clockTicks();

    assertThat(Outbox.of(reference).events())
        .containsExactly("callback.requested", "promise.endangered", "promise.broken");
    assertThat(onTheDesk(reference).get("late").asBoolean()).isTrue();
    assertThat(broken("2027-11-01")).isGreaterThan(broken);
  }

  private int broken(String day) {
    return api.sent(Call.get("/v1/desk/promises").query("from", day).query("to", day).as(COLLEAGUE))
        .at("/broken")
        .asInt();
  }

  private static void clockTicks() {
    World.get().server().clockwork().signal();
  }

  private static Outbox.Mail lastMail(String reference) {
    return Outbox.of(reference).mails().getLast();
  }

  private JsonNode onTheDesk(String reference) {
    String after = null;
    do {
      Call page = Call.get("/v1/desk/callbacks").query("limit", "100").as(COLLEAGUE);
      Answer list = api.sent(after == null ? page : page.query("after", after));
      for (JsonNode due : list.at("/callbacks")) {
        if (due.get("reference").asText().equals(reference)) {
          return due;
        }
      }
      after = list.at("/next").asText(null);
    } while (after != null);
    throw new AssertionError(reference + " is not on the desk");
  }

  private static Call desk(String reference, String action) {
    return Call.of("POST", "/v1/desk/callbacks/" + reference + "/" + action).as(COLLEAGUE);
  }
}
