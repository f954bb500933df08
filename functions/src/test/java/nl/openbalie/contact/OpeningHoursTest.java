package nl.openbalie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.ExceptionalDay;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final List<Span> NINE_TO_FIVE = List.of(span("09:00", "17:00"));

  @Provide
  Arbitrary<Settings> settings() {
    return AnySettings.settings();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return AnySettings.moments();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("late", Settings.STANDARD, "no-such-hours").injectNull(0.2);
  }

  @Property(tries = 400)
  void at_anyMoment_isWhatTheClockOnTheWallSays(
      @ForAll("settings") Settings settings,
      @ForAll("moments") Instant moment,
      @ForAll("names") String name) {
    Optional<Opening> opening = OpeningHours.of(settings, name).at(moment);

    assertThat(opening.isPresent()).isEqualTo(new Wall(settings, name).open(moment));
    opening.ifPresent(now -> assertThat(now.contains(moment)).isTrue());
  }

  @Property(tries = 60)
  void after_anyMoment_isTheFirstDoorThatOpens(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant moment) {
    OpeningHours hours = OpeningHours.of(settings);
    Optional<Opening> now = hours.at(moment);
    Instant next = hours.after(moment).map(opening -> opening.from().toInstant()).orElse(null);
    Instant horizon = moment.plus(Duration.ofDays(2));
    Instant end = next == null || next.isAfter(horizon) ? horizon : next;

    assertThat(next == null || next.isAfter(moment)).isTrue();
    for (Instant between = moment.plusSeconds(300);
        between.isBefore(end);
        between = between.plusSeconds(300)) {
      boolean stillNow = now.isPresent() && now.get().contains(between);
      assertThat(new Wall(settings).open(between)).as("at %s", between).isEqualTo(stillNow);
    }
    assertThat(next == null || new Wall(settings).open(next)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028, 2029, 2030})
  void holiday_anyDayOfTheYear_isAsTheLawHasIt(int year) {
    OpeningHours hours = OpeningHours.of(everyDay());
    LocalDate first = LocalDate.of(year, 1, 1);

    assertThat(
            first.datesUntil(first.plusYears(1)).filter(day -> at(hours, day, "10:00").isEmpty()))
        .containsExactlyInAnyOrderElementsOf(DutchHolidays.of(year));
  }

  @ParameterizedTest
  @CsvSource({"2026,2026-04-05", "2027,2027-03-28", "2028,2028-04-16", "2030,2030-04-21"})
  void easter_knownYears_isOnItsDay(int year, LocalDate easter) {
    assertThat(DutchHolidays.easter(year)).isEqualTo(easter);
  }

  @Test
  void goodFriday_isAWorkingDay() {
    assertThat(at(OpeningHours.of(everyDay()), LocalDate.of(2026, 4, 3), "10:00")).isPresent();
  }

  @Test
  void exceptionalDay_isStrongerThanTheHolidayAndTheWeek() {
    LocalDate liberation = LocalDate.of(2027, 5, 5);
    LocalDate christmas = LocalDate.of(2026, 12, 25);
    LocalDate closing = LocalDate.of(2026, 11, 24);
    OpeningHours hours =
        OpeningHours.of(
            everyDay(
                new ExceptionalDay(liberation, Map.of(), null),
                new ExceptionalDay(christmas, Map.of(), List.of(span("11:00", "12:00"))),
                new ExceptionalDay(closing, Map.of(), List.of())));

    assertThat(at(hours, liberation, "16:59")).isPresent();
    assertThat(at(hours, christmas, "11:30")).isPresent();
    assertThat(at(hours, christmas, "10:00")).isEmpty();
    assertThat(at(hours, closing, "10:00")).isEmpty();
  }

  @Test
  void openUntilMidnight_isOpenUntilTheNextDayBegins() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    OpeningHours hours =
        OpeningHours.of(
            everyDay(new ExceptionalDay(monday, Map.of(), List.of(span("18:00", "00:00")))));

    assertThat(at(hours, monday, "23:59")).isPresent();
    assertThat(at(hours, monday.plusDays(1), "00:00")).isEmpty();
    assertThat(at(hours, monday, "23:59").orElseThrow().until().toLocalDate())
        .isEqualTo(monday.plusDays(1));
  }

  /** At 02:00 on the last Sunday of March it is 03:00. */
  @ParameterizedTest
  @CsvSource({
    "02:00,02:30,,", // does not exist that day
    "01:00,02:30,00:00,01:00",
    "02:30,05:00,01:00,03:00",
    "01:00,05:00,00:00,03:00"
  })
  void at_hoursInTheHourThatIsSkipped_beginAndEndWhenItIsOver(
      String from, String until, String utcFrom, String utcUntil) {
    assertThat(utc("2026-03-29", from, until)).isEqualTo(times(utcFrom, utcUntil));
  }

  /** At 03:00 on the last Sunday of October it is 02:00 again. */
  @ParameterizedTest
  @CsvSource({"02:00,02:30,00:00,00:30", "01:00,02:30,23:00,00:30", "02:30,05:00,00:30,04:00"})
  void at_hoursInTheHourThatComesTwice_countFromTheFirstTime(
      String from, String until, String utcFrom, String utcUntil) {
    assertThat(utc("2026-10-25", from, until)).isEqualTo(times(utcFrom, utcUntil));
  }

  private static List<String> utc(String date, String from, String until) {
    LocalDate day = LocalDate.parse(date);
    var settings = everyDay(new ExceptionalDay(day, Map.of(), List.of(span(from, until))));
    return OpeningHours.of(settings)
        .from(day, 1)
        .flatMap(opening -> Stream.of(opening.from(), opening.until()))
        .map(moment -> moment.toInstant().toString().substring(11, 16))
        .toList();
  }

  private static List<String> times(String from, String until) {
    return from == null ? List.of() : List.of(from, until);
  }

  @Test
  void after_neverOpen_isNothing() {
    Settings closed = AnySettings.week(Map.of(), List.of());

    assertThat(OpeningHours.of(closed).after(Instant.parse("2026-11-23T08:00:00Z"))).isEmpty();
    assertThat(OpeningHours.of(closed).known()).isFalse();
  }

  private static Optional<Opening> at(OpeningHours hours, LocalDate day, String time) {
    return hours.at(day.atTime(LocalTime.parse(time)).atZone(hours.zone()).toInstant());
  }

  private static Settings everyDay(ExceptionalDay... exceptions) {
    return AnySettings.week(
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), _ -> NINE_TO_FIVE)),
        List.of(exceptions));
  }

  private static Span span(String from, String until) {
    return new Span(LocalTime.parse(from), LocalTime.parse(until));
  }
}
