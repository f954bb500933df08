package nl.openbalie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.ExceptionalDay;
import nl.openbalie.live.Location;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationHoursTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<Span> DAY = List.of(span("09:00", "17:00"));
  private static final List<Span> MORNING = List.of(span("09:00", "12:00"));

  @Test
  void location_withoutHours_hasThoseOfTheOrganisation() {
    assertThat(openings(null)).containsExactly("09:00-17:00");
  }

  @Test
  void location_withHours_hasItsOwn() {
    assertThat(openings(Map.of(DayOfWeek.MONDAY, MORNING))).containsExactly("09:00-12:00");
    assertThat(openings(Map.of())).isEmpty();
  }

  @Test
  void organisationsClosingDay_closesEveryLocation() {
    ExceptionalDay closed = new ExceptionalDay(MONDAY, Map.of(), List.of());

    assertThat(openings(List.of(closed), location(null))).isEmpty();
  }

  @Test
  void ownExceptionalDay_isStrongerThanThatOfTheOrganisation() {
    ExceptionalDay closed = new ExceptionalDay(MONDAY, Map.of(), List.of());
    ExceptionalDay own = new ExceptionalDay(MONDAY, Map.of(), MORNING);

    assertThat(openings(List.of(closed), location(null, own))).containsExactly("09:00-12:00");
  }

  private static List<String> openings(@Nullable Map<DayOfWeek, List<Span>> own) {
    return openings(List.of(), location(own));
  }

  private static List<String> openings(List<ExceptionalDay> exceptions, Location location) {
    Settings settings = AnySettings.week(Map.of(DayOfWeek.MONDAY, DAY), exceptions);
    return OpeningHours.of(settings, location)
        .from(MONDAY, 1)
        .map(day -> day.from().toLocalTime() + "-" + day.until().toLocalTime())
        .toList();
  }

  private static Location location(
      @Nullable Map<DayOfWeek, List<Span>> own, ExceptionalDay... exceptions) {
    return new Location(
        "stadhuis",
        Map.of(),
        "Raadhuisplein 1",
        null,
        own,
        List.of(exceptions),
        List.of(),
        0,
        30,
        2);
  }

  private static Span span(String from, String until) {
    return new Span(LocalTime.parse(from), LocalTime.parse(until));
  }
}
