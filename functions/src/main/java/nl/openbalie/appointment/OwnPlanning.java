package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.appointment.Appointment.Place;
import nl.openbalie.appointment.DayGrid.Cells;
import nl.openbalie.appointment.StaffDay.Hold;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * Planning by the settings: each group of colleagues has a day, of which visits take their time.
 */
@Singleton
@Requires(beans = StaffDayStore.class)
final class OwnPlanning implements Planning {

  /** How long a place is kept for somebody who types. */
  static final Duration HELD = Duration.ofMinutes(5);

  private final StaffDayStore store;
  private final FreeTimes freeTimes;
  private final InstantSource clock;

  OwnPlanning(StaffDayStore store, FreeTimes freeTimes, InstantSource clock) {
    this.store = store;
    this.freeTimes = freeTimes;
    this.clock = clock;
  }

  @Override
  public List<Product> products(Settings settings) {
    return settings.products().stream()
        .filter(product -> !locations(settings, product).isEmpty())
        .toList();
  }

  @Override
  public List<Location> locations(Settings settings, Product product) {
    return settings.locations().stream()
        .filter(location -> !location.staffFor(product.id()).isEmpty())
        .toList();
  }

  @Override
  public List<FreeDate> dates(
      Settings settings, Product product, List<Location> locations, LocalDate first, int days) {
    return freeTimes.of(settings, product, locations, first, days);
  }

  @Override
  public <T> Optional<T> create(Visit visit, @Nullable Token hold, Keeper<T> keeper) {
    Instant now = clock.instant();
    List<StaffDay> days = days(visit);
    StaffDay held = hold == null ? null : released(days, visit, hold, now);
    visit.requireOffered(held == null ? earliest(visit, now) : now, now);
    StaffDay day = held == null ? withRoom(days, visit, now) : held;
    return keeper.keep(visit.place(day.staff()), List.of(store.write(day.take(visit.cells()))));
  }

  @Override
  public <T> Optional<T> change(Place old, Visit visit, Keeper<T> keeper) {
    Instant now = clock.instant();
    visit.requireOffered(earliest(visit, now), now);
    StaffDay former = givenBack(old, visit.settings());
    List<StaffDay> days =
        days(visit).stream().map(day -> sameDay(day, former) ? former : day).toList();
    StaffDay day = withRoom(days, visit, now);
    Stream<StaffDay> changed = Stream.of(day.take(visit.cells()));
    return keeper.keep(
        visit.place(day.staff()),
        (sameDay(day, former) ? changed : Stream.concat(Stream.of(former), changed))
            .map(store::write)
            .toList());
  }

  @Override
  public <T> Optional<T> cancel(Place old, Settings settings, Keeper<T> keeper) {
    return keeper.keep(old, List.of(store.write(givenBack(old, settings))));
  }

  @Override
  public <T> Optional<T> hold(Visit visit, Token token, String journey, Keeper<T> keeper) {
    Instant now = clock.instant();
    visit.requireOffered(earliest(visit, now), now);
    StaffDay day =
        withRoom(days(visit).stream().map(one -> one.freed(journey)).toList(), visit, now);
    Cells cells = visit.cells();
    var hold = new Hold(token.hash(), journey, cells.from(), cells.until(), now.plus(HELD));
    return keeper.keep(visit.place(day.staff()), List.of(store.write(day.hold(hold))));
  }

  /** The day on which this token holds the place, without that hold; null when none does. */
  private static @Nullable StaffDay released(
      List<StaffDay> days, Visit visit, Token hold, Instant now) {
    return days.stream()
        .flatMap(day -> day.held(hold.hash(), visit.cells(), now).map(day::without).stream())
        .findFirst()
        .orElse(null);
  }

  /** The first group that has the time left. */
  private static StaffDay withRoom(List<StaffDay> days, Visit visit, Instant now) {
    return visit.location().staffFor(visit.product().id()).stream()
        .flatMap(group ->
            days.stream()
                .filter(day -> day.staff().equals(group.id()))
                .filter(day -> new Room(day, group.people(), now).has(visit.cells())))
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemType.SLOT_FULL, "start"));
  }

  /** The days of the groups that can do it, one for each. */
  private List<StaffDay> days(Visit visit) {
    LocalDate date = visit.date();
    String location = visit.location().id();
    List<StaffDay> known = store.days(location, date, date);
    return visit.location().staffFor(visit.product().id()).stream()
        .map(group -> find(known, group.id(), location, date))
        .toList();
  }

  private StaffDay givenBack(Place old, Settings settings) {
    ZoneId zone = settings.zone();
    LocalDate date = DayGrid.of(old.start().toInstant(), zone).date();
    return find(store.days(old.location(), date, date), old.staff(), old.location(), date)
        .giveBack(Visit.cells(old, zone));
  }

  private static StaffDay find(
      List<StaffDay> known, String staff, String location, LocalDate date) {
    return known.stream()
        .filter(day -> day.staff().equals(staff))
        .findFirst()
        .orElseGet(() -> StaffDay.untouched(location, staff, date));
  }

  private static boolean sameDay(StaffDay one, StaffDay other) {
    return one.location().equals(other.location())
        && one.staff().equals(other.staff())
        && one.date().equals(other.date());
  }

  private static Instant earliest(Visit visit, Instant now) {
    return now.plus(Duration.ofMinutes(visit.location().leadMinutes()));
  }
}
