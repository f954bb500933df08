package nl.openbalie.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.openbalie.live.Pool;
import nl.openbalie.live.Settings;

/** Cuts opening time into the windows that may be promised. */
public final class Windows {

  private Windows() {}

  /** The windows that a request made now may get, in order of time; none for an unknown pool. */
  public static List<Window> of(Settings settings, String poolId, Instant now) {
    Pool pool = settings.pools().get(poolId);
    if (pool == null) {
      return List.of();
    }
    OpeningHours hours = OpeningHours.of(settings, pool.hours());
    Instant earliest = now.plus(Duration.ofMinutes(pool.leadMinutes()));
    LocalDate today = now.atZone(hours.zone()).toLocalDate();
    return hours
        .from(today, pool.horizonDays() + 1)
        .flatMap(opening -> cut(poolId, pool, opening))
        .filter(window -> !window.id().isBefore(earliest))
        .toList();
  }

  /** The last window of an opening may be shorter than the others. */
  private static Stream<Window> cut(String poolId, Pool pool, Opening opening) {
    return Stream.iterate(
            opening.from(),
            start -> start.isBefore(opening.until()),
            start -> start.plusMinutes(pool.windowMinutes()))
        .map(start -> {
          ZonedDateTime end = earlier(start.plusMinutes(pool.windowMinutes()), opening.until());
          return new Window(poolId, start, end, capacity(pool, Duration.between(start, end)));
        });
  }

  /** As many as fit in the time that is left, rounded down, and always one. */
  private static int capacity(Pool pool, Duration length) {
    return (int) Math.max(1, pool.capacity() * length.toMinutes() / pool.windowMinutes());
  }

  private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
