package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppointmentTest extends ApiTest {

  private String start = "";

  @BeforeEach
  void theFirstFreeTime() {
    clock.setToUntouchedMonday();
    start = Booking.free(api).getFirst();
  }

  @Test
  void book_isConfirmedWithWhatToBring() {
    Answer booked =
        api.sent(
            Booking.at(start)
                .with("phone", "06 12345678")
                .with("mail", "jo@Example.org")
                .with("topic", "reisdocumenten")
                .with("question", " Ik heb haast. ")
                .with("desiredOutcome", "Een paspoort")
                .call());

    assertThat(booked.status()).isEqualTo(201);
    assertThat(booked.header("Cache-Control")).isEqualTo("no-store");
    assertThat(booked.header("Location")).isEqualTo(booked.text("/href"));
    assertThat(booked.text("/href")).isEqualTo("/v1/appointments/" + booked.text("/token"));
    assertThat(booked.text("/status")).isEqualTo("booked");
    assertThat(booked.text("/statusText")).contains(booked.text("/reference"));
    assertThat(booked.text("/start")).isEqualTo(start).contains("T13:30:00+0");
    assertThat(booked.text("/end")).contains("T13:45:00+0");
    assertThat(booked.text("/product/title")).startsWith("Paspoort");
    assertThat(booked.text("/location/address")).isEqualTo("Kerkpad 3\n9995 ZW Zandwijk");
    assertThat(booked.text("/bring")).startsWith("Neem een pasfoto mee");
    assertThat(booked.text("/phone")).isEqualTo("…78");
    assertThat(booked.text("/mail")).isEqualTo("j…@Example.org");
    assertThat(booked.text("/question")).isEqualTo("Ik heb haast.");
  }

  @Test
  void read_isTheSameWithoutTheToken() {
    Answer booked = api.sent(Booking.at(start).call().query("lang", "en"));

    Answer read = api.sent(Call.get(booked.text("/href")).query("lang", "en"));

    assertThat(read.at("/token").isMissingNode()).isTrue();
    assertThat(read.text("/location/title")).isEqualTo("Zandwijk village hall");
    assertThat(read.text("/reference")).isEqualTo(booked.text("/reference"));
    assertThat(read.at("/additions").isArray()).isTrue();
    assertThat(api.send(Call.get("/v1/appointments/" + booked.text("/reference"))).status())
        .isEqualTo(404);
  }

  @Test
  void book_sameKey_isOneAppointment() {
    Call call = Booking.at(start).call().header("Idempotency-Key", "sleutel-" + start + api);

    Answer first = api.sent(call);

    assertThat(api.sent(call).body()).isEqualTo(first.body());
    assertThat(api.send(Booking.at(start).call()).problem()).isEqualTo("slot-full");
  }

  @Test
  void book_timeTaken_saysSoAndIsNotOfferedAnyMore() {
    api.sent(Booking.at(start).call());

    Answer refused = api.send(Booking.at(start).call());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("slot-full");
    assertThat(refused.text("/field")).isEqualTo("start");
    assertThat(Booking.free(api)).doesNotContain(start);
  }

  @ParameterizedTest
  @CsvSource({
    "product, field-missing",
    "location, field-missing",
    "start, field-missing",
    "phone, phone-or-mail-missing",
  })
  void book_somethingMissing_isAProblem(String name, String problem) {
    Answer refused = api.send(Booking.at(start).without(name).call());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.problem()).isEqualTo(problem);
    assertThat(refused.text("/field")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "product, maanreis, product-unknown",
    "location, maan, location-unknown",
    "location, geldwinkel, location-unknown",
    "start, 2020-01-06T09:00:00+01:00, slot-unknown",
    "start, +999999999-12-31T23:59:59-18:00, slot-unknown",
    "start, -999999999-01-01T00:00:00+18:00, slot-unknown",
    "start, morgen, body-unreadable",
    "phone, 12, phone-invalid",
    "mail, jo@, mail-invalid",
    "topic, maanreizen, topic-unknown",
  })
  void book_somethingWrong_isAProblem(String name, String value, String problem) {
    Answer refused = api.send(Booking.at(start).with(name, value).call());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.problem()).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({"name, 100", "question, 2000", "desiredOutcome, 1000"})
  void book_textTooLong_isAProblem(String name, int most) {
    assertThat(api.send(Booking.at(start).with(name, "a".repeat(most + 1)).call()).problem())
        .isEqualTo("text-too-long");
    api.sent(Booking.at(start).with(name, "a".repeat(most)).call());
  }

  @Test
  void book_aFourthTimeThatDay_isAProblem() {
    List<String> free = Booking.free(api);
    Booking same = Booking.at(start);
    free.subList(0, 3).forEach(time -> api.sent(same.with("start", time).call()));

    assertThat(api.send(same.with("start", free.get(3)).call()).problem()).isEqualTo("visits-full");
  }

  @Test
  void hold_isForWhoHasIt() {
    Answer held = api.sent(hold(start));

    assertThat(held.status()).isEqualTo(201);
    assertThat(held.header("Cache-Control")).isEqualTo("no-store");
    assertThat(Booking.free(api)).doesNotContain(start);
    assertThat(api.send(Booking.at(start).call()).problem()).isEqualTo("slot-full");
    api.sent(Booking.at(start).with("hold", held.text("/hold")).call());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA"})
  void book_withAHoldThatIsNone_isLikeWithout(String hold) {
    assertThat(api.sent(Booking.at(start).with("hold", hold).call()).status()).isEqualTo(201);
  }

  @Test
  void calendar_isAFileOfTheAppointment() {
    Answer booked = api.sent(Booking.at(start).call());

    Answer file = api.sent(Call.get(booked.text("/calendar")));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    assertThat(file.body())
        .contains("METHOD:REQUEST", "UID:" + booked.text("/reference"), "SEQUENCE:1");
  }

  @Test
  void slots_areDaysWithTimesAndWhereToGoOn() {
    Answer first = api.sent(Booking.slots());
    Answer next = api.sent(Booking.slots().query("from", first.text("/next")));

    assertThat(first.at("/days").size()).isEqualTo(2);
    assertThat(first.text("/days/0/date")).isEqualTo(start.substring(0, 10));
    assertThat(first.text("/days/0/slots/0/location")).isEqualTo(Booking.LOCATION);
    assertThat(next.text("/days/0/date")).isGreaterThanOrEqualTo(first.text("/next"));
    assertThat(next.at("/days").size()).isEqualTo(2);
  }

  @Test
  void slots_withoutLocation_areThoseOfAll() {
    Answer answer = api.sent(Call.get("/v1/appointments/slots").query("product", Booking.PRODUCT));

    assertThat(answer.at("/days").findValuesAsText("location"))
        .contains("stadhuis", "wijkpunt-oost", "wijkpunt-west", Booking.LOCATION)
        .doesNotContain("geldwinkel");
    for (var day : answer.at("/days")) {
      assertThat(day.findValuesAsText("start")).isSorted();
    }
  }

  @Test
  void slots_farAway_areNoneAndThereIsNoNext() {
    Answer answer = api.sent(Booking.slots().query("from", "9999-12-31"));

    assertThat(answer.at("/days").size()).isZero();
    assertThat(answer.at("/next").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "from, gisteren, field-invalid",
    "to, 2020-01-01, field-invalid",
    "location, maan, location-unknown",
    "location, 'stadhuis,geldwinkel', location-unknown",
    "lang, fy, language-unknown",
  })
  void slots_badParameter_isAProblem(String name, String value, String problem) {
    Call call = Call.get("/v1/appointments/slots").query("product", Booking.PRODUCT);

    assertThat(api.send(call.query(name, value)).problem()).isEqualTo(problem);
    assertThat(api.send(Call.get("/v1/appointments/slots").query("product", "x")).problem())
        .isEqualTo("product-unknown");
  }

  @Test
  void products_andLocations_areWhatGoesTogether() {
    Answer products = api.sent(Call.get("/v1/appointments/products").query("topic", "schulden"));
    Answer wide = api.sent(Call.get("/v1/appointments/products").query("topic", "geld-en-zorg"));
    Answer there = api.sent(Call.get("/v1/appointments/products").query("location", "geldwinkel"));
    Answer places =
        api.sent(Call.get("/v1/appointments/locations").query("product", "hulp-bij-geldzorgen"));

    assertThat(ids(products, "/products")).containsExactly("hulp-bij-geldzorgen");
    assertThat(ids(wide, "/products")).containsExactly("hulp-bij-geldzorgen");
    assertThat(ids(there, "/products")).containsExactly("hulp-bij-geldzorgen");
    assertThat(ids(places, "/locations"))
        .containsExactly("wijkpunt-oost", "wijkpunt-west", "geldwinkel");
    assertThat(api.sent(Call.get("/v1/appointments/locations")).at("/locations").size())
        .isEqualTo(5);
  }

  private static List<String> ids(Answer answer, String list) {
    return answer.at(list).findValuesAsText("id");
  }

  private static Call hold(String start) {
    return Call.post(
        "/v1/appointments/holds",
        Map.of("product", Booking.PRODUCT, "location", Booking.LOCATION, "start", start));
  }
}
