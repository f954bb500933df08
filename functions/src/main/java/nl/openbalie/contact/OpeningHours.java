package nl.openbalie.contact;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.live.ExceptionalDay;
import nl.openbalie.live.Hours;
import nl.openbalie.live.Location;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there: the week, the public holidays over it, and days with hours of their own
 * over those.
 */
public final class OpeningHours {

  /**
   * A search for the next opening gives up after this: then the organisation is closed for good.
   */
  private static final int DAYS_AHEAD = 60;

  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

  private final ZoneId zone;
  private final Map<DayOfWeek, List<Span>> week;
  private final List<ExceptionalDay> exceptions;

  /**
   * @param week a day that is missing is closed
   * @param exceptions of several for one day the first counts
   */
  private OpeningHours(
      ZoneId zone, Map<DayOfWeek, List<Span>> week, List<ExceptionalDay> exceptions) {
    this.zone = zone;
    this.week = week;
    this.exceptions = exceptions;
  }

  /** Those of the organisation. */
  public static OpeningHours of(Settings settings) {
    return of(settings, (String) null);
  }

  /** Those with this name; those of the organisation for null or an unknown name. */
  static OpeningHours of(Settings settings, @Nullable String name) {
    Hours hours = settings.hours(name);
    List<ExceptionalDay> own = hours.exceptions();
    return of(settings, hours.week(), own == null ? List.of() : own);
  }

  /** Those of a location: its own days before the organisation's, its own week or that one. */
  public static OpeningHours of(Settings settings, Location location) {
    Map<DayOfWeek, List<Span>> own = location.hours();
    return of(settings, own == null ? settings.hours(null).week() : own, location.exceptions());
  }

  private static OpeningHours of(
      Settings settings, Map<DayOfWeek, List<Span>> week, List<ExceptionalDay> own) {
    return new OpeningHours(
        zone(settings), week, Stream.concat(own.stream(), settings.exceptions().stream()).toList());
  }

  private static ZoneId zone(Settings settings) {
    return ZoneId.of(settings.organisation().zone());
  }

  public ZoneId zone() {
    return zone;
  }

  /** Whether any hours are known at all. */
  boolean known() {
    return !week.isEmpty();
  }

  /** The opening that is going on at this moment. */
  Optional<Opening> at(Instant moment) {
    return on(moment.atZone(zone).toLocalDate())
        .filter(opening -> opening.contains(moment))
        .findFirst();
  }

  /** The first opening that begins after this moment. */
  Optional<Opening> after(Instant moment) {
    return from(moment.atZone(zone).toLocalDate(), DAYS_AHEAD)
        .filter(opening -> opening.from().toInstant().isAfter(moment))
        .findFirst();
  }

  /** The openings of this many days, in order. */
  public Stream<Opening> from(LocalDate first, int days) {
    return first.datesUntil(first.plusDays(days)).flatMap(this::on);
  }

  private Stream<Opening> on(LocalDate date) {
    return spans(date).stream()
        .map(span -> new Opening(shown(span.start(date)), shown(span.end(date))))
        .filter(opening -> opening.from().isBefore(opening.until()));
  }

  /** When a clock on the wall first shows this time, or, where it jumps over it, a later one. */
  private ZonedDateTime shown(LocalDateTime time) {
    ZoneOffsetTransition jump = zone.getRules().getTransition(time);
    return jump != null && jump.isGap() ? jump.getInstant().atZone(zone) : time.atZone(zone);
  }

  private List<Span> spans(LocalDate date) {
    List<Span> usual = week.getOrDefault(date.getDayOfWeek(), List.of());
    return exceptions.stream()
        .filter(day -> day.date().equals(date))
        .findFirst()
        .map(day -> open(day, usual))
        .orElseGet(() -> holiday(date) ? List.of() : usual);
  }

  private static List<Span> open(ExceptionalDay day, List<Span> usual) {
    List<Span> own = day.open();
    return own == null ? usual : own;
  }

  /** Observances, as Good Friday is in the Netherlands, are working days. */
  private static boolean holiday(LocalDate date) {
    return HOLIDAYS.getHolidays(date, date).stream()
        .map(Holiday::getType)
        .anyMatch(type -> type == HolidayType.PUBLIC_HOLIDAY);
  }
}
