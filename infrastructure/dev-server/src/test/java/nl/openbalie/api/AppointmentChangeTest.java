package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of an appointment, on the customer's side and on the desk. */
final class AppointmentChangeTest extends ApiTest {

  private static final String DESK = "/v1/desk/appointments";

  private List<String> free = List.of();
  private String href = "";
  private String path = "";

  @BeforeEach
  void oneAppointmentAfterASearch() {
    clock.setToUntouchedMonday();
    free = Booking.free(api);
    Answer search = api.sent(Call.get("/v1/search").query("q", "paspoort van jo@example.org"));
    api.sent(Call.get("/v1/articles/paspoort-aanvragen").journey(search));
    Booking booking =
        Booking.at(free.getFirst())
            .with("question", "Mijn moeder is overleden in Spanje.")
            .with("desiredOutcome", "Vandaag een paspoort");
    Answer booked = api.sent(booking.call().journey(search));
    href = booked.text("/href");
    path = DESK + "/" + booked.text("/reference");
  }

  @Test
  void change_start_movesAndGivesTheOldTimeBack() {
    Answer moved = api.sent(change(Map.of("start", free.get(3))));

    assertThat(moved.text("/start")).isEqualTo(free.get(3));
    assertThat(Booking.free(api)).contains(free.getFirst()).doesNotContain(free.get(3));
    assertThat(api.ask(Call.get(moved.text("/calendar"))).body()).contains("SEQUENCE:2");
  }

  @Test
  void change_toATakenTime_keepsTheOldOne() {
    api.sent(Booking.at(free.get(1)).call());

    Answer refused = api.send(change(Map.of("start", free.get(1))));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("slot-full");
    assertThat(api.sent(Call.get(href)).text("/start")).isEqualTo(free.getFirst());
  }

  @Test
  void change_location_goesToAnotherPlace() {
    String there =
        api.sent(
                Call.get("/v1/appointments/slots")
                    .query("product", Booking.PRODUCT)
                    .query("location", "stadhuis"))
            .text("/days/0/slots/0/start");

    Answer moved = api.sent(change(Map.of("location", "stadhuis", "start", there)));

    assertThat(moved.text("/location/id")).isEqualTo("stadhuis");
    assertThat(Booking.free(api)).contains(free.getFirst());
  }

  @Test
  void change_addition_isToldToo() {
    Answer changed = api.sent(change(Map.of("addition", "Ik neem mijn zus mee.")));

    assertThat(changed.text("/additions/0/text")).isEqualTo("Ik neem mijn zus mee.");
    assertThat(changed.text("/start")).isEqualTo(free.getFirst());
    assertThat(api.send(change(Map.of("addition", "a".repeat(2001)))).problem())
        .isEqualTo("text-too-long");
  }

  @Test
  void cancel_givesTheTimeBackOnce() {
    Answer cancelled = api.sent(Call.of("DELETE", href));
    api.sent(Booking.at(free.getFirst()).call());

    assertThat(cancelled.text("/status")).isEqualTo("cancelled");
    assertThat(api.sent(Call.of("DELETE", href)).text("/status")).isEqualTo("cancelled");
    assertThat(Booking.free(api)).doesNotContain(free.getFirst());
    assertThat(api.send(change(Map.of("start", free.get(1)))).problem())
        .isEqualTo("appointment-finished");
    assertThat(api.ask(Call.get(href + "/calendar.ics")).body()).contains("METHOD:CANCEL");
  }

  @Test
  void change_onceItHasBegun_isAProblem() {
    clock.set(OffsetDateTime.parse(free.getFirst()).toInstant());

    assertThat(api.send(Call.of("DELETE", href)).problem()).isEqualTo("appointment-started");
    assertThat(api.send(change(Map.of("start", free.getLast()))).problem())
        .isEqualTo("appointment-started");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "x", "é"})
  void anything_unknownToken_isNotFound(String token) {
    String unknown = "/v1/appointments/" + token;

    for (Call call :
        List.of(
            Call.get(unknown),
            Call.get(unknown + "/calendar.ics"),
            Call.of("DELETE", unknown),
            Call.of("PATCH", unknown).json(Map.of()))) {
      assertThat(api.send(call).problem()).isEqualTo("appointment-not-found");
    }
  }

  @Test
  void desk_listOfADay_isWhoComesThere() {
    String date = free.getFirst().substring(0, 10);
    Answer there = desk(Call.get(DESK).query("date", date).query("location", Booking.LOCATION));
    Answer elsewhere = desk(Call.get(DESK).query("date", date).query("location", "stadhuis"));

    assertThat(there.at("/appointments").findValuesAsText("href")).containsExactly(path);
    assertThat(there.text("/appointments/0/start")).isEqualTo(free.getFirst());
    assertThat(elsewhere.at("/appointments").size()).isZero();
    assertThat(desk(Call.get(DESK)).at("/appointments").size()).isZero();
    assertThat(api.send(Call.get(DESK).query("date", "9999-12-31").as(COLLEAGUE)).problem())
        .isEqualTo("field-invalid");
  }

  @Test
  void desk_story_isTheWholeOne() {
    Answer story = desk(Call.get(path));

    assertThat(story.text("/appointment/told/question")).startsWith("Mijn moeder");
    assertThat(story.at("/journey").findValuesAsText("step")).contains("searched", "read");
    assertThat(story.text("/journey/0/event/query")).isEqualTo("paspoort van [mail]");
    assertThat(story.text("/rules/0/roomToDeviate")).contains("sterfgeval");
  }

  @Test
  void desk_visited_isWrittenDownOnceAndToldToTheCustomer() {
    clock.set(OffsetDateTime.parse(free.getFirst()).toInstant());
    Call visited = Call.post(path + "/visited", DONE);

    Answer first = desk(visited);

    assertThat(first.text("/appointment/note/by")).isEqualTo("jo");
    assertThat(desk(visited).at("/appointment")).isEqualTo(first.at("/appointment"));
    assertThat(api.sent(Call.get(href)).text("/status")).isEqualTo("visited");
    assertThat(api.sent(Call.get(href)).body()).doesNotContain("Geregeld");
    assertThat(desk(Call.get(DESK)).text("/appointments/0/status")).isEqualTo("visited");
    assertThat(api.send(Call.of("POST", path + "/no-show").as(COLLEAGUE)).problem())
        .isEqualTo("appointment-finished");
  }

  @Test
  void desk_visited_withoutAWordOnTheWish_isAProblem() {
    Answer answer =
        api.send(Call.post(path + "/visited", Map.of("note", "Geregeld.")).as(COLLEAGUE));

    assertThat(answer.problem()).isEqualTo("field-missing");
    assertThat(answer.text("/field")).isEqualTo("aboutDesiredOutcome");
  }

  @Test
  void desk_beforeTheVisit_isTooEarly() {
    assertThat(api.send(Call.post(path + "/visited", DONE).as(COLLEAGUE)).problem())
        .isEqualTo("appointment-ahead");
    assertThat(api.send(Call.of("POST", path + "/no-show").as(COLLEAGUE)).problem())
        .isEqualTo("appointment-ahead");
  }

  @Test
  void desk_noShow_mayComeAfterAll() {
    clock.set(OffsetDateTime.parse(free.getFirst()).toInstant());

    assertThat(desk(Call.of("POST", path + "/no-show")).text("/appointment/status"))
        .isEqualTo("no-show");
    assertThat(api.sent(Call.get(href)).text("/status")).isEqualTo("no-show");
    assertThat(desk(Call.post(path + "/visited", DONE)).text("/appointment/status"))
        .isEqualTo("visited");
  }

  @Test
  void desk_everything_isForColleaguesOnly() {
    for (Call call :
        List.of(
            Call.get(DESK),
            Call.get(path),
            Call.post(path + "/visited", DONE),
            Call.of("POST", path + "/no-show"))) {
      assertThat(api.send(call).problem()).isEqualTo("identity-missing");
      assertThat(api.send(call.as(EDITOR)).problem()).isEqualTo("role-missing");
    }
    assertThat(api.send(Call.get(DESK + "/ZZZZZZZ").as(COLLEAGUE)).problem())
        .isEqualTo("appointment-not-found");
  }

  private static final Map<String, Object> DONE =
      Map.of("note", "Geregeld.", "aboutDesiredOutcome", "Spoed kon.");

  private Answer desk(Call call) {
    return api.sent(call.as(COLLEAGUE));
  }

  private Call change(Map<String, Object> body) {
    return Call.of("PATCH", href).json(body);
  }
}
