package nl.openbalie.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.openbalie.appointment.DayGrid.Cells;
import nl.openbalie.appointment.StaffDay.Hold;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
  private static final StaffDay DAY =
      StaffDay.untouched("stadhuis", "balie", LocalDate.of(2026, 11, 24));
  private static final Cells OPEN = new Cells(100, 112);

  @Test
  void beginnings_nothingTaken_followEachOtherWithTheBufferBetween() {
    assertThat(beginnings(DAY, 1, 3, 1)).containsExactly(100, 104, 108);
  }

  @Test
  void beginnings_lastVisit_mayHaveItsBufferAfterClosing() {
    assertThat(beginnings(DAY, 1, 4, 4)).containsExactly(100, 108);
    assertThat(beginnings(DAY, 1, 5, 4)).containsExactly(100);
  }

  @Test
  void beginnings_afterALongerVisit_goOnWhereItEnds() {
    assertThat(beginnings(DAY.take(new Cells(100, 105)), 1, 3, 1)).containsExactly(105, 109);
  }

  @Test
  void beginnings_beforeAnotherVisit_leaveItItsTime() {
    assertThat(beginnings(DAY.take(new Cells(106, 108)), 1, 3, 1)).containsExactly(100, 108);
  }

  @Test
  void beginnings_severalPeople_areFreeUntilAllAreTaken() {
    StaffDay one = DAY.take(new Cells(100, 104));

    assertThat(beginnings(one, 2, 3, 1)).containsExactly(100, 104, 108);
    assertThat(beginnings(one.take(new Cells(100, 104)), 2, 3, 1)).containsExactly(104, 108);
  }

  @Test
  void beginnings_severalGroups_areFreeWhereAnyIs() {
    List<Room> rooms =
        List.of(
            new Room(DAY.take(new Cells(100, 108)), 1, NOW),
            new Room(DAY.take(new Cells(104, 112)), 1, NOW));

    assertThat(Room.beginnings(rooms, OPEN, 3, 1)).containsExactly(100, 108);
    assertThat(Room.beginnings(List.of(), OPEN, 3, 1)).isEmpty();
  }

  @Test
  void hold_countsUntilItExpires() {
    StaffDay held = DAY.hold(new Hold("token", "journey", 100, 104, NOW.plusSeconds(300)));

    assertThat(new Room(held, 1, NOW.plusSeconds(299)).has(new Cells(103, 105))).isFalse();
    assertThat(new Room(held, 1, NOW.plusSeconds(300)).has(new Cells(103, 105))).isTrue();
    assertThat(held.next(NOW.plusSeconds(299)).holds()).hasSize(1);
    assertThat(held.next(NOW.plusSeconds(300)).holds()).isEmpty();
  }

  @Test
  void hold_isOnlyForItsTokenAndItsTime() {
    StaffDay held = DAY.hold(new Hold("token", "journey", 100, 104, NOW.plusSeconds(300)));

    assertThat(held.held("token", new Cells(100, 104), NOW)).isPresent();
    assertThat(held.held("token", new Cells(100, 103), NOW)).isEmpty();
    assertThat(held.held("other", new Cells(100, 104), NOW)).isEmpty();
    assertThat(held.held("token", new Cells(100, 104), NOW.plusSeconds(300))).isEmpty();
  }

  @Property(tries = 200)
  void giveBack_whatWasTaken_leavesNothing(
      @ForAll @IntRange(max = 290) int from, @ForAll @IntRange(min = 1, max = 40) int length) {
    Cells cells = new Cells(from, from + length);

    assertThat(DAY.take(cells).take(cells).giveBack(cells).load(NOW))
        .isEqualTo(DAY.take(cells).load(NOW));
    assertThat(DAY.take(cells).giveBack(cells).load(NOW)).containsOnly(0);
  }

  /** Whichever of the offered times customers take, all fit who could fit. */
  @Property(tries = 200)
  void beginnings_visitsOfOneLength_wasteNoTime(
      @ForAll @IntRange(min = 1, max = 9) int visit,
      @ForAll @IntRange(max = 4) int buffer,
      @ForAll @IntRange(min = 1, max = 4) int people,
      @ForAll @IntRange(min = 9, max = 60) int open,
      @ForAll Random random) {
    Cells hours = new Cells(100, 100 + open);
    StaffDay day = DAY;
    int booked = 0;
    List<Integer> free = Room.beginnings(List.of(new Room(day, people, NOW)), hours, visit, buffer);
    while (!free.isEmpty()) {
      int start = free.get(random.nextInt(free.size()));
      day = day.take(new Cells(start, start + visit + buffer));
      booked++;
      free = Room.beginnings(List.of(new Room(day, people, NOW)), hours, visit, buffer);
    }

    assertThat(booked).isEqualTo(people * ((open + buffer) / (visit + buffer)));
  }

  private static List<Integer> beginnings(StaffDay day, int people, int visit, int buffer) {
    return Room.beginnings(List.of(new Room(day, people, NOW)), OPEN, visit, buffer);
  }
}
