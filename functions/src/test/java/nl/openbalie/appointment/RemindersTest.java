package nl.openbalie.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.openbalie.TestClock;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A day ahead, once for each time that was told long before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersTest {

  private static final Instant NINE = Instant.parse("2026-11-25T08:00:00Z");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));
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
  void signal_aDayAhead_isDoneOnce() {
    AppointmentAnswer answer = book(NINE);
    visitors.clock().set(NINE.minus(Duration.ofHours(24)));
    remind();
    assertThat(visitors.events(answer)).containsExactly("appointment.booked");

    visitors.clock().pass(Duration.ofSeconds(1));
    remind();
    remind();

    assertThat(visitors.events(answer))
        .containsExactly("appointment.booked", "appointment.reminded");
    assertThat(visitors.find(answer).reminded()).isEqualTo(visitors.clock().instant());
  }

  @Test
  void signal_whoBookedOrMovedShortlyBefore_isNotDone() {
    visitors.clock().set(NINE.minus(Duration.ofMinutes(24 * 60 + 30)));
    AppointmentAnswer late = book(NINE);
    AppointmentAnswer moved = book(TEN_NEXT_DAY);
    visitors.move(moved, TEN, town);
    visitors.clock().set(NINE.minus(Duration.ofHours(3)));

    remind();

    assertThat(visitors.events(late)).containsExactly("appointment.booked");
    assertThat(visitors.events(moved)).containsExactly("appointment.booked", "appointment.moved");
  }

  @Test
  void signal_movedFurtherAway_isDoneAgain() {
    AppointmentAnswer answer = book(NINE);
    visitors.clock().set(NINE.minus(Duration.ofHours(23)));
    remind();
    visitors.move(answer, NINE.plus(Duration.ofDays(7)), town);
    visitors.clock().pass(Duration.ofDays(7));

    remind();

    assertThat(visitors.events(answer))
        .containsExactly(
            "appointment.booked",
            "appointment.reminded",
            "appointment.moved",
            "appointment.reminded");
  }

  @Test
  void signal_cancelled_isNotDone() {
    AppointmentAnswer answer = book(NINE);
    visitors.cancel(answer, town);
    visitors.clock().set(NINE.minus(Duration.ofHours(3)));

    remind();

    assertThat(visitors.events(answer))
        .containsExactly("appointment.booked", "appointment.cancelled");
  }

  private void remind() {
    visitors.bean(Reminders.class).signal();
  }

  private AppointmentAnswer book(Instant start) {
    return visitors.book(town, "gesprek", hall, start);
  }
}
