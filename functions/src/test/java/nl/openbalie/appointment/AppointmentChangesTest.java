package nl.openbalie.appointment;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults;
import nl.openbalie.aws.Faults.Side;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.Settings;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Holding, moving, cancelling: what belongs together changes together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppointmentChangesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final Instant NINE = Instant.parse("2026-11-25T08:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-25T09:00:00Z");
  private static final Instant TEN_NEXT_DAY = TEN.plus(Duration.ofDays(1));

  @AutoClose private final Visitors visitors = new Visitors();
  private String hall = "";
  private Settings town;

  @BeforeEach
  void aHallOfItsOwn() {
    visitors.clock().set(TestClock.MONDAY_MORNING);
    hall = "hall-" + Token.random().value();
    town = Town.withOne(hall);
  }

  @Test
  void cancel_twice_givesThePlaceBackOnce() {
    AppointmentAnswer answer = book(NINE);

    visitors.cancel(answer, town);
    book(NINE);
    visitors.cancel(answer, town);

    assertThat(free()).doesNotContain(NINE);
  }

  @Test
  void move_toAnotherDay_takesPlaceAndCountAlong() {
    Customer customer = visitors.somebody();
    AppointmentAnswer answer = visitors.book(town, "gesprek", hall, NINE, customer, null);

    visitors.move(answer, TEN_NEXT_DAY, town);

    assertThat(free()).contains(NINE);
    assertThat(free(DAY.plusDays(1))).doesNotContain(TEN_NEXT_DAY);
    assertThat(visitors.counted().keySet())
        .anyMatch(key -> key.endsWith(DAY.plusDays(1).toString()));
    IntStream.range(0, 2)
        .forEach(
            i -> visitors.book(town, "gesprek", hall, TEN.plusSeconds(3600 * i), customer, null));
  }

  @Test
  void move_toAFullTime_keepsTheOldOne() {
    AppointmentAnswer answer = book(NINE);
    book(TEN);

    assertProblem(ProblemType.SLOT_FULL, () -> visitors.move(answer, TEN, town));

    assertThat(visitors.find(answer).place().start().toInstant()).isEqualTo(NINE);
    assertThat(free()).doesNotContain(NINE, TEN);
  }

  @Test
  void move_halfIntoItsOwnTime_isPossible() {
    AppointmentAnswer answer = book(NINE);

    visitors.move(answer, NINE.plusSeconds(1800), town);

    assertThat(free()).containsExactly(NINE.plusSeconds(5400));
  }

  @Test
  void move_orCancel_afterTheStart_isAProblem() {
    AppointmentAnswer answer = book(NINE);
    visitors.clock().set(NINE);

    assertProblem(ProblemType.APPOINTMENT_STARTED, () -> visitors.cancel(answer, town));
    assertProblem(ProblemType.APPOINTMENT_STARTED, () -> visitors.move(answer, TEN_NEXT_DAY, town));
  }

  @Test
  void book_moreThanAPersonMay_isAProblemUntilOneIsCancelled() {
    Customer customer = new Customer(null, null, "Jo@example.org", "nl");
    Customer same = new Customer(null, "+31612345678", "jo@EXAMPLE.org", "nl");
    AppointmentAnswer first = visitors.book(town, "gesprek", hall, NINE, customer, null);
    visitors.book(town, "gesprek", hall, TEN, same, null);
    visitors.book(town, "gesprek", hall, TEN.plusSeconds(3600), customer, null);
    visitors.cancel(first, town);
    visitors.book(town, "gesprek", hall, NINE, same, null);
    Settings other = Town.withOne("elders");

    assertProblem(
        ProblemType.VISITS_FULL,
        () -> visitors.book(other, "gesprek", "elders", NINE, customer, null));
    visitors.book(other, "gesprek", "elders", TEN_NEXT_DAY, customer, null);
  }

  @Test
  void hold_keepsThePlaceForItsTokenOnly() {
    Holds.Held held = visitors.hold(town, "gesprek", hall, NINE);

    assertThat(free()).doesNotContain(NINE);
    assertProblem(ProblemType.SLOT_FULL, () -> book(NINE));
    assertProblem(ProblemType.SLOT_FULL, () -> visitors.hold(town, "gesprek", hall, NINE));
    visitors.book(town, "gesprek", hall, NINE, visitors.somebody(), held.token());
    assertProblem(
        ProblemType.SLOT_FULL,
        () -> visitors.book(town, "gesprek", hall, NINE, visitors.somebody(), held.token()));
  }

  @Test
  void hold_afterFiveMinutes_isAsIfItWasNotThere() {
    Holds.Held held = visitors.hold(town, "gesprek", hall, NINE);
    visitors.clock().pass(Duration.ofMinutes(5));

    assertThat(held.until()).isEqualTo(visitors.clock().instant());
    assertThat(free()).contains(NINE);
    book(NINE);
    assertProblem(
        ProblemType.SLOT_FULL,
        () -> visitors.book(town, "gesprek", hall, NINE, visitors.somebody(), held.token()));
  }

  @Test
  void hold_whileTheLeadPasses_canStillBeBooked() {
    visitors.clock().set(NINE.minus(Duration.ofMinutes(60)));
    Holds.Held held = visitors.hold(town, "gesprek", hall, NINE);
    visitors.clock().pass(Duration.ofMinutes(4));

    assertProblem(ProblemType.SLOT_UNKNOWN, () -> book(NINE));
    visitors.book(town, "gesprek", hall, NINE, visitors.somebody(), held.token());
  }

  @Test
  void hold_anotherTimeInTheSameJourney_freesTheFirst() {
    Journey journey = new Journey(Token.random(), true);
    visitors.hold(town, "gesprek", hall, NINE, journey);
    visitors.hold(town, "gesprek", hall, NINE, journey);
    visitors.hold(town, "gesprek", hall, TEN, journey);

    assertThat(free()).contains(NINE).doesNotContain(TEN);
  }

  @Test
  void hold_tooOftenInAJourney_isRefused() {
    Journey journey = new Journey(Token.random(), true);
    IntStream.range(0, AppointmentLimits.HOLDS_OF_A_JOURNEY)
        .forEach(_ -> visitors.hold(town, "gesprek", hall, NINE, journey));

    assertProblem(
        ProblemType.HOLD_REFUSED, () -> visitors.hold(town, "gesprek", hall, NINE, journey));
  }

  @Test
  void change_tooOften_isRefusedButCancellingIsNot() {
    AppointmentAnswer answer = book(NINE);
    IntStream.range(0, AppointmentLimits.CHANGES)
        .forEach(i -> visitors.move(answer, i % 2 == 0 ? TEN : NINE, town));

    assertProblem(ProblemType.APPOINTMENT_REFUSED, () -> visitors.move(answer, TEN, town));
    assertThat(visitors.cancel(answer, town).open()).isFalse();
  }

  /** Breaks off each call to DynamoDB in turn, until a move needs no more calls. */
  @ParameterizedTest
  @EnumSource
  void move_brokenOffAnywhere_theSameAgainIsDoneOnce(Side side) {
    AppointmentAnswer answer = book(NINE);
    Faults faults = visitors.faults();
    boolean broken = true;
    for (int call = 1; broken; call++) {
      Instant start = call % 2 == 0 ? NINE : TEN_NEXT_DAY;
      faults.breakCall(call, side);
      try {
        visitors.move(answer, start, town);
      } catch (SdkClientException _) {
        // Now the same again.
      }
      broken = faults.end();

      visitors.move(answer, start, town);

      assertThat(visitors.find(answer).place().start().toInstant()).isEqualTo(start);
      assertThat(free().contains(NINE)).isEqualTo(!start.equals(NINE));
      assertThat(free(DAY.plusDays(1)).contains(TEN_NEXT_DAY)).isEqualTo(start.equals(NINE));
    }
  }

  @Test
  void add_theSameAgain_isToldOnce() {
    AppointmentAnswer answer = book(NINE);

    visitors.add(answer, "Ik kom met mijn zus.", town);
    visitors.add(answer, "Ik kom met mijn zus.", town);
    visitors.add(answer, "En met mijn hond.", town);

    assertThat(visitors.find(answer).told().additions())
        .extracting(Told.Addition::text)
        .containsExactly("Ik kom met mijn zus.", "En met mijn hond.");
    assertThat(visitors.events(answer))
        .containsExactly("appointment.booked", "appointment.changed", "appointment.changed");
  }

  private AppointmentAnswer book(Instant start) {
    return visitors.book(town, "gesprek", hall, start);
  }

  private List<Instant> free() {
    return free(DAY);
  }

  private List<Instant> free(LocalDate date) {
    return visitors.free(town, "gesprek", hall, date, 1);
  }
}
