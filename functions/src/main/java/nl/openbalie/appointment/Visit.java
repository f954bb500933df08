package nl.openbalie.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import nl.openbalie.appointment.Appointment.Place;
import nl.openbalie.appointment.DayGrid.Cells;
import nl.openbalie.contact.OpeningHours;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** A visit that somebody wishes for: what, where and when. */
record Visit(Settings settings, Product product, Location location, Instant start) {

  private static final int MOST = 100;

  /** Far beyond, one cannot reckon with moments any more; nobody plans visits there. */
  private static final int YEARS_ABOUT = 2000;

  private static final int YEARS_AROUND = 1000;

  /** A problem for what is missing, and for a product that is not there or not at this location. */
  static Visit of(
      Settings settings,
      @Nullable String productId,
      @Nullable String locationId,
      @Nullable OffsetDateTime start) {
    String what = Input.required("product", productId, MOST);
    String where = Input.required("location", locationId, MOST);
    if (start == null) {
      throw new Problem(ProblemType.FIELD_MISSING, "start");
    }
    if (Math.abs(start.getYear() - YEARS_ABOUT) > YEARS_AROUND) {
      throw new Problem(ProblemType.SLOT_UNKNOWN, "start");
    }
    Product product =
        settings
            .product(what)
            .orElseThrow(() -> new Problem(ProblemType.PRODUCT_UNKNOWN, "product"));
    Location location =
        settings
            .location(where)
            .filter(known -> !known.staffFor(what).isEmpty())
            .orElseThrow(() -> new Problem(ProblemType.LOCATION_UNKNOWN, "location"));
    return new Visit(settings, product, location, start.toInstant());
  }

  LocalDate date() {
    return grid().date();
  }

  /** With the buffer after it. */
  Cells cells() {
    return grid().around(start, end().plus(Duration.ofMinutes(product.bufferMinutes())));
  }

  /** The cells that a place takes, with the buffer after it. */
  static Cells cells(Place place, ZoneId zone) {
    Instant start = place.start().toInstant();
    Instant free = place.end().toInstant().plus(Duration.ofMinutes(place.bufferMinutes()));
    return DayGrid.of(start, zone).around(start, free);
  }

  Place place(String staff) {
    return new Place(location.id(), staff, at(start), at(end()), product.bufferMinutes());
  }

  /**
   * A problem for a time that is never offered: at which the location is closed, or that is too
   * soon or too far away.
   *
   * @param earliest a visit must not begin before this
   */
  void requireOffered(Instant earliest, Instant now) {
    LocalDate last = DayGrid.of(now, zone()).date().plusDays(location.horizonDays());
    boolean offered =
        !start.isBefore(earliest)
            && grid().begins(start)
            && !date().isAfter(last)
            && OpeningHours.of(settings, location)
                .from(date(), 1)
                .anyMatch(opening ->
                    !start.isBefore(opening.from().toInstant())
                        && !end().isAfter(opening.until().toInstant()));
    if (!offered) {
      throw new Problem(ProblemType.SLOT_UNKNOWN, "start");
    }
  }

  private Instant end() {
    return start.plus(Duration.ofMinutes(product.minutes()));
  }

  private DayGrid grid() {
    return DayGrid.of(start, zone());
  }

  private OffsetDateTime at(Instant moment) {
    return moment.atZone(zone()).toOffsetDateTime();
  }

  ZoneId zone() {
    return settings.zone();
  }
}
