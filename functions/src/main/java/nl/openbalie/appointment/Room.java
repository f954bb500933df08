package nl.openbalie.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.appointment.DayGrid.Cells;

/** Where visits of some length still fit into the day of a group of colleagues. */
final class Room {

  private final int[] load;
  private final int people;

  Room(StaffDay day, int people, Instant now) {
    this.load = day.load(now);
    this.people = people;
  }

  boolean has(Cells cells) {
    for (int cell = cells.from(); cell < Math.min(cells.until(), load.length); cell++) {
      if (load[cell] >= people) {
        return false;
      }
    }
    return true;
  }

  /**
   * The cells in which a visit can begin: the first that is free, then one after the other without
   * a gap, and again from where somebody becomes free. So no time is wasted between visits that
   * take longer and shorter.
   *
   * @param rooms of the groups of which any will do
   * @param open the visit is over before it ends
   * @param visit how many cells the visit takes
   * @param buffer how many cells the colleague is taken afterwards
   */
  static List<Integer> beginnings(List<Room> rooms, Cells open, int visit, int buffer) {
    List<Integer> found = new ArrayList<>();
    int cell = open.from();
    while (cell + visit <= open.until()) {
      Cells cells = new Cells(cell, cell + visit + buffer);
      if (rooms.stream().anyMatch(room -> room.has(cells))) {
        found.add(cell);
        cell = cells.until();
      } else {
        cell++;
      }
    }
    return found;
  }
}
