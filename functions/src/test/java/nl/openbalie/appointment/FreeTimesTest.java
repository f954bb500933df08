package nl.openbalie.appointment;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.openbalie.TestClock;
import nl.openbalie.live.ExceptionalDay;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;
import nl.openbalie.web.ProblemType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Times that are offered, and that no others can be booked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreeTimesTest {

  private final Settings town =
      new Town()
          .product("gesprek", 60, 0)
          .product("paspoort", 15, 5)
          .location("balie", "09:00", "10:00", "een:1:paspoort")
          .location("nacht", "00:00", "06:00", "een:1:gesprek")
          .location(
              "verbouwd",
              Town.week("10:00", "12:00"),
              List.of(
                  new ExceptionalDay(LocalDate.of(2026, 12, 2), Map.of(), List.of()),
                  new ExceptionalDay(
                      LocalDate.of(2026, 12, 25),
                      Map.of(),
                      List.of(new Span(LocalTime.of(11, 0), LocalTime.of(12, 0))))),
              60,
              "een:1:gesprek")
          .location("twee", "09:00", "10:00", "een:1:paspoort", "ander:1:paspoort")
          .settings();
  private Visitors visitors;

  @BeforeAll
  void start() {
    visitors = new Visitors();
  }

  @AfterAll
  void stop() {
    visitors.close();
  }

  @BeforeEach
  void mondayMorning() {
    visitors.clock().set(TestClock.MONDAY_MORNING);
  }

  @Test
  void times_leadPassed_areNotOfferedNorBooked() {
    visitors.clock().set(Instant.parse("2026-11-23T07:21:00Z"));

    assertThat(times("paspoort", "balie", "2026-11-23")).containsExactly("09:40");
    assertUnknown("paspoort", "balie", "2026-11-23T08:20:00Z");
  }

  @Test
  void times_untilTheHorizon_areOfferedAndNoFurther() {
    assertThat(times("paspoort", "balie", "2027-01-22")).hasSize(3);
    assertThat(times("paspoort", "balie", "2027-01-23")).isEmpty();
    assertUnknown("paspoort", "balie", "2027-01-23T08:00:00Z");
  }

  @Test
  void times_outsideOpeningHours_cannotBeBooked() {
    assertUnknown("paspoort", "balie", "2026-11-24T07:55:00Z");
    assertUnknown("paspoort", "balie", "2026-11-24T08:50:00Z");
    assertUnknown("paspoort", "balie", "2026-11-24T08:01:00Z");
    assertUnknown("paspoort", "balie", "2026-11-20T08:00:00Z");
  }

  @Test
  void times_overAHolidayWeekend_areOnOpenDaysOnly() {
    visitors.clock().set(Instant.parse("2026-12-23T18:00:00Z"));

    assertThat(dates("gesprek", "nacht", "2026-12-24", 5))
        .containsExactly("2026-12-24", "2026-12-27", "2026-12-28");
    assertUnknown("gesprek", "nacht", "2026-12-25T00:00:00Z");
  }

  @Test
  void times_daysOfTheLocationItself_areStrongerThanHolidays() {
    assertThat(times("gesprek", "verbouwd", "2026-12-02")).isEmpty();
    assertThat(times("gesprek", "verbouwd", "2026-12-25")).containsExactly("11:00");
    assertThat(times("gesprek", "verbouwd", "2026-12-03")).containsExactly("10:00", "11:00");
  }

  @Test
  void times_dayOf23Hours_skipTheHourThatIsNotThere() {
    visitors.clock().set(Instant.parse("2026-03-27T12:00:00Z"));

    assertThat(times("gesprek", "nacht", "2026-03-29"))
        .containsExactly("00:00", "01:00", "03:00", "04:00", "05:00");
    Instant last = Instant.parse("2026-03-29T03:00:00Z");
    AppointmentAnswer booked = visitors.book(town, "gesprek", "nacht", last);
    assertThat(booked.start()).hasToString("2026-03-29T05:00+02:00");
    assertThat(times("gesprek", "nacht", "2026-03-29"))
        .containsExactly("00:00", "01:00", "03:00", "04:00");
  }

  @Test
  void times_dayOf25Hours_haveTheHourTwice() {
    visitors.clock().set(Instant.parse("2026-10-23T12:00:00Z"));
    assertThat(times("gesprek", "nacht", "2026-10-25"))
        .containsExactly("00:00", "01:00", "02:00", "02:00", "03:00", "04:00", "05:00");

    Instant second = Instant.parse("2026-10-25T01:00:00Z");
    assertThat(visitors.book(town, "gesprek", "nacht", second).start())
        .hasToString("2026-10-25T02:00+01:00");

    assertThat(visitors.free(town, "gesprek", "nacht", LocalDate.of(2026, 10, 25), 1))
        .hasSize(6)
        .contains(second.minus(Duration.ofHours(1)))
        .doesNotContain(second);
    assertProblem(ProblemType.SLOT_FULL, () -> visitors.book(town, "gesprek", "nacht", second));
    visitors.book(town, "gesprek", "nacht", second.minus(Duration.ofHours(1)));
  }

  @Test
  void book_severalGroups_takesTheFirstThatHasTime() {
    Instant start = Instant.parse("2026-11-25T08:00:00Z");
    visitors.book(town, "paspoort", "twee", start);
    visitors.book(town, "paspoort", "twee", start);

    assertThat(visitors.appointments("twee"))
        .extracting(one -> one.place().staff())
        .containsExactlyInAnyOrder("een", "ander");
    assertProblem(ProblemType.SLOT_FULL, () -> visitors.book(town, "paspoort", "twee", start));
    assertThat(times("paspoort", "twee", "2026-11-25")).containsExactly("09:20", "09:40");
  }

  private void assertUnknown(String product, String location, String start) {
    assertProblem(
        ProblemType.SLOT_UNKNOWN,
        () -> visitors.book(town, product, location, Instant.parse(start)));
  }

  private List<String> times(String product, String location, String date) {
    return visitors.free(town, product, location, LocalDate.parse(date), 1).stream()
        .map(start -> start.atZone(Visitors.ZONE).toLocalTime().toString())
        .toList();
  }

  private List<String> dates(String product, String location, String first, int days) {
    return visitors.free(town, product, location, LocalDate.parse(first), days).stream()
        .map(start -> start.atZone(Visitors.ZONE).toLocalDate().toString())
        .distinct()
        .toList();
  }
}
