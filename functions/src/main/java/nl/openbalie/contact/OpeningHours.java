package nl.openbalie.contact;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.live.ExceptionalDay;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;

/**
 * When somebody is there: the week, the public holidays over it, the organisation's own days over
 * those.
 */
final class OpeningHours {

  /**
   * A search for the next opening gives up after this: then the organisation is closed for good.
   */
  private static final int DAYS_AHEAD = 60;

  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

  private final Settings settings;
  private final ZoneId zone;

  OpeningHours(Settings settings) {
    this.settings = settings;
    this.zone = ZoneId.of(settings.organisation().zone());
  }

  ZoneId zone() {
    return zone;
  }

  /** Whether any hours are known at all. */
  boolean known() {
    return !settings.hours().isEmpty();
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
  Stream<Opening> from(LocalDate first, int days) {
    return first.datesUntil(first.plusDays(days)).flatMap(this::on);
  }

  private Stream<Opening> on(LocalDate date) {
    return spans(date).stream()
        .map(span -> new Opening(shown(date.atTime(span.from())), shown(date.atTime(span.until()))))
        .filter(opening -> opening.from().isBefore(opening.until()));
  }

  /** When a clock on the wall first shows this time, or, where it jumps over it, a later one. */
  private ZonedDateTime shown(LocalDateTime time) {
    ZoneOffsetTransition jump = zone.getRules().getTransition(time);
    return jump != null && jump.isGap() ? jump.getInstant().atZone(zone) : time.atZone(zone);
  }

  private List<Span> spans(LocalDate date) {
    List<Span> usual = settings.hours().getOrDefault(date.getDayOfWeek(), List.of());
    return settings.exceptions().stream()
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
