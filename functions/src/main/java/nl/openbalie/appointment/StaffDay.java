package nl.openbalie.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.appointment.DayGrid.Cells;

/**
 * What is taken of the time of a group of colleagues on a day.
 *
 * <p>Only counts are kept, nobody's name: where never more visits overlap than there are
 * colleagues, there is a colleague for each from its beginning to its end (an interval graph needs
 * no more colours than its largest clique has members).
 *
 * @param version counts the changes; 0 when nothing was ever taken
 * @param taken a sign for each cell: {@code 0} for none, the next ones for more visits
 * @param holds places that are kept for a moment
 */
@Serdeable
record StaffDay(
    String location,
    String staff,
    LocalDate date,
    int version,
    String taken,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Hold> holds) {

  private static final char NONE = '0';

  StaffDay {
    holds = List.copyOf(holds);
  }

  static StaffDay untouched(String location, String staff, LocalDate date) {
    return new StaffDay(location, staff, date, 0, "", List.of());
  }

  /**
   * A place that is kept while the customer types; from {@code expires} on it is as if it was not
   * there.
   *
   * @param id hash of the token that the customer has
   * @param journey id of the customer's journey
   */
  @Serdeable
  record Hold(String id, String journey, int from, int until, Instant expires) {

    boolean isFor(String token, Cells cells) {
      return id.equals(token) && cells.equals(new Cells(from, until));
    }
  }

  /** How many visits and holds there are at this moment, by cell. */
  int[] load(Instant now) {
    int held = holds.stream().mapToInt(Hold::until).max().orElse(0);
    int[] load = new int[Math.max(taken.length(), held)];
    for (int cell = 0; cell < taken.length(); cell++) {
      load[cell] = taken.charAt(cell) - NONE;
    }
    live(now)
        .forEach(hold -> {
          for (int cell = hold.from(); cell < hold.until(); cell++) {
            load[cell]++;
          }
        });
    return load;
  }

  StaffDay take(Cells cells) {
    return with(plus(cells, 1), holds);
  }

  StaffDay giveBack(Cells cells) {
    return with(plus(cells, -1), holds);
  }

  StaffDay hold(Hold hold) {
    return with(taken, Stream.concat(holds.stream(), Stream.of(hold)).toList());
  }

  /** The same without what this journey holds: who chooses another time wants that one. */
  StaffDay freed(String journey) {
    return with(taken, holds.stream().filter(hold -> !hold.journey().equals(journey)).toList());
  }

  /** The hold on these cells that this token stands for, while it counts. */
  Optional<Hold> held(String token, Cells cells, Instant now) {
    return live(now).filter(hold -> hold.isFor(token, cells)).findFirst();
  }

  StaffDay without(Hold hold) {
    return with(taken, holds.stream().filter(other -> !other.equals(hold)).toList());
  }

  /** The same in its next version, rid of holds that are over. */
  StaffDay next(Instant now) {
    return new StaffDay(location, staff, date, version + 1, taken, live(now).toList());
  }

  private Stream<Hold> live(Instant now) {
    return holds.stream().filter(hold -> hold.expires().isAfter(now));
  }

  private StaffDay with(String newTaken, List<Hold> newHolds) {
    return new StaffDay(location, staff, date, version, newTaken, newHolds);
  }

  private String plus(Cells cells, int visits) {
    char[] signs = Arrays.copyOf(taken.toCharArray(), Math.max(taken.length(), cells.until()));
    Arrays.fill(signs, taken.length(), signs.length, NONE);
    for (int cell = cells.from(); cell < cells.until(); cell++) {
      signs[cell] = (char) Math.max(NONE, signs[cell] + visits);
    }
    return String.valueOf(signs);
  }
}
