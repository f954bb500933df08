package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.appointment.DayGrid.Cells;
import nl.openbalie.appointment.Planning.FreeDate;
import nl.openbalie.contact.Opening;
import nl.openbalie.contact.OpeningHours;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;

/** Finds the times at which a visit can begin. */
@Singleton
@Requires(beans = StaffDayStore.class)
final class FreeTimes {

  private final StaffDayStore store;
  private final InstantSource clock;

  FreeTimes(StaffDayStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The dates that have any, in order, each with its times by their beginning. */
  List<FreeDate> of(
      Settings settings, Product product, List<Location> locations, LocalDate first, int days) {
    Map<LocalDate, List<Slot>> found =
        together(locations, location -> slots(settings, product, location, first, days).toList())
            .collect(
                Collectors.groupingBy(
                    slot -> slot.start().toLocalDate(), TreeMap::new, Collectors.toList()));
    return found.entrySet().stream()
        .map(date -> new FreeDate(date.getKey(), inOrder(date.getValue())))
        .toList();
  }

  /** Waits for the table once, not for each location in turn. */
  private static Stream<Slot> together(
      List<Location> locations, Function<Location, List<Slot>> slots) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<List<Slot>>> asked =
          locations.stream()
              .map(location -> CompletableFuture.supplyAsync(() -> slots.apply(location), threads))
              .toList();
      return asked.stream().flatMap(one -> found(one).stream());
    }
  }

  private static List<Slot> found(CompletableFuture<List<Slot>> asked) {
    try {
      return asked.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static List<Slot> inOrder(List<Slot> slots) {
    return slots.stream().sorted(Comparator.comparing(Slot::start)).toList();
  }

  private Stream<Slot> slots(
      Settings settings, Product product, Location location, LocalDate first, int days) {
    Instant now = clock.instant();
    OpeningHours hours = OpeningHours.of(settings, location);
    LocalDate today = now.atZone(hours.zone()).toLocalDate();
    LocalDate begin = first.isBefore(today) ? today : first;
    LocalDate end = earlier(first.plusDays(days), today.plusDays(location.horizonDays() + 1L));
    if (!begin.isBefore(end)) {
      return Stream.empty();
    }
    Map<LocalDate, List<StaffDay>> taken =
        store.days(location.id(), begin, end.minusDays(1)).stream()
            .collect(Collectors.groupingBy(StaffDay::date));
    Instant earliest = now.plus(Duration.ofMinutes(location.leadMinutes()));
    return hours
        .from(begin, Math.toIntExact(begin.datesUntil(end).count()))
        .flatMap(opening -> beginnings(opening, product, location, taken, now))
        .filter(start -> !start.isBefore(earliest))
        .map(start -> new Slot(start.atZone(hours.zone()).toOffsetDateTime(), location.id()));
  }

  private static Stream<Instant> beginnings(
      Opening opening,
      Product product,
      Location location,
      Map<LocalDate, List<StaffDay>> taken,
      Instant now) {
    ZoneId zone = opening.from().getZone();
    DayGrid grid = new DayGrid(opening.from().toLocalDate(), zone);
    List<StaffDay> days = taken.getOrDefault(grid.date(), List.of());
    List<Room> rooms =
        location.staffFor(product.id()).stream()
            .map(group -> room(group, days, location.id(), grid.date(), now))
            .toList();
    Cells open = grid.within(opening.from().toInstant(), opening.until().toInstant());
    int cell = Math.toIntExact(DayGrid.CELL.toMinutes());
    return Room.beginnings(rooms, open, product.minutes() / cell, product.bufferMinutes() / cell)
        .stream()
        .map(grid::moment);
  }

  private static Room room(
      Location.Staff group, List<StaffDay> days, String location, LocalDate date, Instant now) {
    StaffDay day =
        days.stream()
            .filter(known -> known.staff().equals(group.id()))
            .findFirst()
            .orElseGet(() -> StaffDay.untouched(location, group.id(), date));
    return new Room(day, group.people(), now);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
