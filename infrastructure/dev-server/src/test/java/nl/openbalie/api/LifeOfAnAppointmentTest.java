package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole life of an appointment, over the night in which the clock jumps back. */
final class LifeOfAnAppointmentTest extends ApiTest {

  private static final Map<String, Object> VISITOR =
      Map.of(
          "name", "Zoë",
          "mail", "zoe@example.org",
          "question", "Mag ik mijn kind meenemen?",
          "desiredOutcome", "In een keer klaar");

  @Test
  void bookedMovedRemindedVisited_acrossTheHourThatComesTwice() {
    clock.set("2027-10-29T09:00");
    JsonNode first = slots("2027-11-01").getFirst();
    JsonNode other = slots("2027-11-01").get(3);

    Answer booked = api.sent(booking(first));
    String reference = booked.text("/reference");
    assertThat(booked.text("/start")).startsWith("2027-11-01T").endsWith("+01:00");
    assertThat(slots("2027-11-01").size()).isPositive();
    assertThat(lastMail(reference).subject()).contains("maandag 1 november");
    assertThat(lastMail(reference).calendar()).contains("METHOD:REQUEST", "SEQUENCE:1");

    Answer moved =
        api.sent(Call.of("PATCH", booked.text("/href")).json(Map.of("start", other.get("start"))));
    assertThat(moved.text("/start")).isEqualTo(other.get("start").asText());
    assertThat(lastMail(reference).calendar()).contains("SEQUENCE:2");

    clock.set("2027-10-30T09:00");
    clockTicks();
    assertThat(Outbox.of(reference).mails()).hasSize(2);
    clock.set("2027-10-31T20:00");
    clockTicks();
    clockTicks();
    assertThat(Outbox.of(reference).mails()).hasSize(3);
    assertThat(lastMail(reference).subject()).startsWith("Denkt u aan uw afspraak");

    clock.set(other.get("start").asText().substring(0, 16));
    assertThat(today()).contains(reference);
    String path = "/v1/desk/appointments/" + reference;
    assertThat(api.sent(Call.get(path).as(COLLEAGUE)).body()).contains("Mag ik mijn kind");
    Map<String, Object> note =
        Map.of("note", "Paspoort aangevraagd.", "aboutDesiredOutcome", "In een keer gelukt.");
    api.sent(Call.post(path + "/visited", note).as(COLLEAGUE));

    assertThat(api.sent(Call.get(booked.text("/href"))).text("/status")).isEqualTo("visited");
    assertThat(Outbox.of(reference).events())
        .containsExactly(
            "appointment.booked",
            "appointment.moved",
            "appointment.reminded",
            "appointment.visited");
  }

  @Test
  void cancelled_itsTimeIsFreeAgainAndTheCalendarForgetsIt() {
    clock.set("2027-03-26T09:00");
    List<JsonNode> before = slots("2027-03-30");

    Answer booked = api.sent(booking(before.getFirst()));
    assertThat(booked.text("/start")).endsWith("+02:00");
    api.sent(Call.of("DELETE", booked.text("/href")));

    assertThat(slots("2027-03-30")).isEqualTo(before);
    Outbox.Mail mail = lastMail(booked.text("/reference"));
    assertThat(mail.subject()).endsWith("gaat niet door");
    assertThat(mail.calendar()).contains("METHOD:CANCEL", "SEQUENCE:2");
  }

  @Test
  void easterAndTheDaysAround_areNotOffered() {
    clock.set("2027-03-26T09:00");

    assertThat(slots("2027-03-28")).isEmpty();
    assertThat(slots("2027-03-29")).isEmpty();
    assertThat(slots("2027-03-30")).isNotEmpty();
  }

  private List<JsonNode> slots(String day) {
    Answer answer =
        api.sent(
            Call.get("/v1/appointments/slots")
                .query("location", "stadhuis")
                .query("product", "paspoort-aanvragen")
                .query("from", day)
                .query("to", day));
    return answer.at("/days").findParents("start").stream().toList();
  }

  private static Call booking(JsonNode slot) {
    Map<String, Object> body = new HashMap<>(VISITOR);
    body.put("product", "paspoort-aanvragen");
    body.put("location", "stadhuis");
    body.put("start", slot.get("start").asText());
    return Call.post("/v1/appointments", body);
  }

  private List<String> today() {
    return api.sent(Call.get("/v1/desk/appointments").query("location", "stadhuis").as(COLLEAGUE))
        .json()
        .findValuesAsText("reference");
  }

  private static void clockTicks() {
    World.get().server().clockwork().signal();
  }

  private static Outbox.Mail lastMail(String reference) {
    return Outbox.of(reference).mails().getLast();
  }
}
