package nl.openbalie.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day in cells of five minutes, counted from its first moment: the day in March on which the
 * clock jumps has 276 of them, the one in October 300.
 *
 * @param first moment of the day
 */
record DayGrid(LocalDate date, Instant first) {

  static final Duration CELL = Duration.ofMinutes(5);

  /**
   * A stretch of time.
   *
   * @param until this cell is not part of it
   */
  record Cells(int from, int until) {}

  DayGrid(LocalDate date, ZoneId zone) {
    this(date, date.atStartOfDay(zone).toInstant());
  }

  static DayGrid of(Instant moment, ZoneId zone) {
    return new DayGrid(moment.atZone(zone).toLocalDate(), zone);
  }

  /** The cells that have any part of this time in them. */
  Cells around(Instant from, Instant until) {
    return new Cells(cell(from), -Math.floorDiv(-seconds(until), (int) CELL.toSeconds()));
  }

  /** The cells that lie wholly within this time; none when it is too short. */
  Cells within(Instant from, Instant until) {
    return new Cells(-Math.floorDiv(-seconds(from), (int) CELL.toSeconds()), cell(until));
  }

  /** Whether a cell begins at this moment. */
  boolean begins(Instant moment) {
    return moment.equals(moment(cell(moment)));
  }

  Instant moment(int cell) {
    return first.plusSeconds(cell * CELL.toSeconds());
  }

  private int cell(Instant moment) {
    return Math.floorDiv(seconds(moment), (int) CELL.toSeconds());
  }

  private int seconds(Instant moment) {
    return Math.toIntExact(Duration.between(first, moment).toSeconds());
  }
}
