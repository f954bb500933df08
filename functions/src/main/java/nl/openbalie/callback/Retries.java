package nl.openbalie.callback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import nl.openbalie.contact.Window;
import nl.openbalie.contact.Windows;
import nl.openbalie.live.Calling;
import nl.openbalie.live.Settings;

/** When to call again whoever did not pick up. */
final class Retries {

  private static final int NOON = 12;
  private static final int EVENING = 17;

  private Retries() {}

  /**
   * The windows for the next attempt, best first; none when there were attempts enough.
   *
   * <p>The attempts are spread evenly over the working days that are set. Within those another part
   * of the day goes before the same one, and later days come last: better late than never.
   *
   * @param now when nobody picked up
   */
  static List<Window> windows(Callback callback, Settings settings, Instant now) {
    Calling rules = settings.calling();
    int made = callback.attempts().size() + 1;
    if (made >= rules.attempts()) {
      return List.of();
    }
    ZonedDateTime here = now.atZone(settings.zone());
    List<LocalDate> days = workingDays(callback, settings, here);
    LocalDate first = day(days, made * rules.attemptDays() / rules.attempts(), here);
    LocalDate last = day(days, rules.attemptDays() - 1, here);
    return Windows.of(settings, callback.planned().pool(), now).stream()
        .filter(window -> !window.start().toLocalDate().isBefore(first))
        .sorted(Comparator.comparingInt(window -> rank(window, last, partOfDay(here))))
        .toList();
  }

  private static int rank(Window window, LocalDate last, int tried) {
    if (window.start().toLocalDate().isAfter(last)) {
      return 2;
    }
    return partOfDay(window.start()) == tried ? 1 : 0;
  }

  /** From that of the first attempt on. */
  private static List<LocalDate> workingDays(
      Callback callback, Settings settings, ZonedDateTime now) {
    ZonedDateTime first =
        callback.attempts().isEmpty()
            ? now
            : callback.attempts().getFirst().at().atZone(now.getZone());
    Instant midnight = first.toLocalDate().atStartOfDay(now.getZone()).toInstant();
    return Windows.of(settings, callback.planned().pool(), midnight).stream()
        .map(window -> window.start().toLocalDate())
        .distinct()
        .toList();
  }

  private static LocalDate day(List<LocalDate> days, int number, ZonedDateTime now) {
    return days.isEmpty() ? now.toLocalDate() : days.get(Math.min(number, days.size() - 1));
  }

  /** Morning, afternoon or evening. */
  private static int partOfDay(ZonedDateTime moment) {
    int hour = moment.getHour();
    return hour < NOON ? 0 : hour < EVENING ? 1 : 2;
  }
}
