package nl.openbalie.appointment;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.ExceptionalDay;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;

/** Settings of a town with places to visit. */
final class Town {

  private final List<Product> products = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();

  /** With a hall where one colleague has time for three talks of an hour in the morning. */
  static Settings withOne(String hall) {
    return new Town()
        .product("gesprek", 60, 0)
        .location(hall, "09:00", "12:00", "een:1:gesprek")
        .settings();
  }

  Town product(String id, int minutes, int buffer) {
    products.add(new Product(id, Map.of("nl", id), null, List.of(), minutes, buffer));
    return this;
  }

  /** With groups in the form {@code balie:3:paspoort,rijbewijs}, open at these times every day. */
  Town location(String id, String from, String until, String... groups) {
    return location(id, week(from, until), List.of(), 60, groups);
  }

  Town location(
      String id,
      Map<DayOfWeek, List<Span>> hours,
      List<ExceptionalDay> exceptions,
      int leadMinutes,
      String... groups) {
    List<Location.Staff> staff = Stream.of(groups).map(Town::staff).toList();
    locations.add(
        new Location(
            id, Map.of("nl", id), "Plein 1", null, hours, exceptions, staff, leadMinutes, 60, 3));
    return this;
  }

  Settings settings() {
    return AnySettings.visits(Map.of(), products, locations);
  }

  static Map<DayOfWeek, List<Span>> week(String from, String until) {
    List<Span> day = List.of(new Span(LocalTime.parse(from), LocalTime.parse(until)));
    return Stream.of(DayOfWeek.values()).collect(Collectors.toMap(one -> one, _ -> day));
  }

  private static Location.Staff staff(String text) {
    String[] parts = text.split(":", -1);
    return new Location.Staff(
        parts[0], List.of(parts[2].split(",", -1)), Integer.parseInt(parts[1]));
  }
}
