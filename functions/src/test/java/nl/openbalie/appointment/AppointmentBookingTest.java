package nl.openbalie.appointment;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.openbalie.aws.Faults;
import nl.openbalie.aws.Faults.Side;
import nl.openbalie.cases.Customer;
import nl.openbalie.live.Settings;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The place, the appointment, its token and its answer are stored together or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppointmentBookingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @AutoClose private final Visitors visitors = new Visitors();

  @Test
  void sameKeyTwentyTimesAtOnce_isOneAppointmentAndOneAnswer() throws Exception {
    Settings town = town("keys", 1);
    Instant start = visitors.free(town, "gesprek", "keys", DAY, 1).getFirst();
    Customer customer = visitors.somebody();
    String key = Token.random().value();

    List<AppointmentAnswer> answers =
        atOnce(20, () -> visitors.book(town, "gesprek", "keys", start, customer, null, key));

    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(visitors.appointments("keys")).hasSize(1);
    assertThat(taken("keys", start)).isEqualTo(1);
  }

  /** Breaks off each call to DynamoDB in turn, until a booking needs no more calls. */
  @ParameterizedTest
  @EnumSource
  void brokenOffAnywhere_theSameCallAgainIsAnsweredAndNothingIsHalfStored(Side side) {
    String hall = "faults-" + side;
    Settings town = town(hall, 20);
    Instant start = visitors.free(town, "gesprek", hall, DAY, 1).getFirst();
    int calls = 0;
    for (int call = 1; calls == call - 1; call++) {
      Customer customer = visitors.somebody();
      String key = Token.random().value();
      calls += brokenOff(call, side, town, hall, start, customer, key) ? 1 : 0;

      AppointmentAnswer again = visitors.book(town, "gesprek", hall, start, customer, null, key);

      assertThat(visitors.book(town, "gesprek", hall, start, customer, null, key)).isEqualTo(again);
      assertThat(visitors.appointments(hall)).as("after call %d", call).hasSize(call);
      assertThat(taken(hall, start)).isEqualTo(call);
    }
    assertThat(calls).as("calls broken off").isGreaterThanOrEqualTo(3);
    assertThat(visitors.counted().values()).containsOnly(1);
  }

  private boolean brokenOff(
      int call,
      Side side,
      Settings town,
      String hall,
      Instant start,
      Customer customer,
      String key) {
    Faults faults = visitors.faults();
    faults.breakCall(call, side);
    try {
      visitors.book(town, "gesprek", hall, start, customer, null, key);
    } catch (SdkClientException _) {
      // As a customer sees it who gets no answer.
    }
    return faults.end();
  }

  @Test
  void limits_ofAPersonAndOfAnAddress_areRefusedTogether() {
    Settings town = town("limits", 200);
    Customer customer = visitors.somebody();
    AppointmentLimits limits = visitors.bean(AppointmentLimits.class);

    assertThat(limits.ofBooking(customer, "", town)).hasSize(1);
    assertThat(limits.ofBooking(customer, "192.0.2.1", town)).hasSize(2);
    for (int day = 0; day < AppointmentLimits.BOOKINGS_OF_A_PERSON; day++) {
      visitors.bookLimited(town, "gesprek", "limits", noon(day), customer);
    }

    assertProblem(
        ProblemType.APPOINTMENT_REFUSED,
        () -> visitors.bookLimited(town, "gesprek", "limits", noon(20), customer));
    assertThat(visitors.appointments("limits")).hasSize(AppointmentLimits.BOOKINGS_OF_A_PERSON);
  }

  /** There are few numbers: a plain hash of one is found by trying them all. */
  @Test
  void countOfAVisitor_isFoundByNoPlainHash() {
    Settings town = town("hashed", 1);
    Customer customer = visitors.somebody();

    visitors.book(town, "gesprek", "hashed", noon(0), customer, null, Token.random().value());

    assertThat(visitors.counted().keySet())
        .isNotEmpty()
        .noneMatch(
            name -> VisitorCounts.ways(customer).anyMatch(way -> name.contains(Token.hash(way))));
  }

  private static Instant noon(int day) {
    return DAY.plusDays(day).atTime(10, 0).atZone(Visitors.ZONE).toInstant();
  }

  private static Settings town(String hall, int people) {
    return new Town()
        .product("gesprek", 60, 0)
        .location(hall, "09:00", "12:00", "een:" + people + ":gesprek")
        .settings();
  }

  private int taken(String hall, Instant start) {
    StaffDay day = visitors.bean(StaffDayStore.class).days(hall, DAY, DAY).getFirst();
    int cell = new DayGrid(DAY, Visitors.ZONE).around(start, start).from();
    return day.taken().charAt(cell) - '0';
  }

  private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
    try (var pool = Executors.newFixedThreadPool(times)) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : pool.invokeAll(Collections.nCopies(times, task))) {
        results.add(done.get());
      }
      return results;
    }
  }
}
