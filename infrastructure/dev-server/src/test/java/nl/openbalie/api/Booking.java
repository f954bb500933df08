package nl.openbalie.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What a customer sends who wants a passport in the village hall, where one person sits. */
record Booking(Map<String, Object> body) {

  static final String PRODUCT = "paspoort-aanvragen";
  static final String LOCATION = "dorpshuis-zandwijk";

  private static final AtomicInteger PERSONS = new AtomicInteger();

  /** By somebody with a number that nobody else has. */
  static Booking at(String start) {
    return new Booking(
        Map.of(
            "product",
            PRODUCT,
            "location",
            LOCATION,
            "start",
            start,
            "phone",
            "06%08d".formatted(PERSONS.incrementAndGet() + 10_000_000)));
  }

  Booking with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(body);
    more.put(name, value);
    return new Booking(more);
  }

  Booking without(String name) {
    Map<String, Object> less = new HashMap<>(body);
    less.remove(name);
    return new Booking(less);
  }

  Call call() {
    return Call.post("/v1/appointments", body);
  }

  static Call slots() {
    return Call.get("/v1/appointments/slots").query("product", PRODUCT).query("location", LOCATION);
  }

  /** The free times, as they are offered. */
  static List<String> free(Transport api) {
    return api.sent(slots()).at("/days").findValuesAsText("start");
  }
}
