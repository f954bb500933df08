package nl.openbalie.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.Pool;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Span;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.Test;

class WindowsTest {

  @Provide
  Arbitrary<Settings> settings() {
    return AnySettings.settings();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return AnySettings.moments();
  }

  @Property(tries = 200)
  void windows_anySettings_areInOrderAndApart(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant now) {
    List<Window> windows = Windows.of(settings, "pool", now);

    for (int i = 1; i < windows.size(); i++) {
      assertThat(windows.get(i).id()).isAfterOrEqualTo(windows.get(i - 1).end().toInstant());
      assertThat(windows.get(i).id().toString()).isGreaterThan(windows.get(i - 1).id().toString());
    }
  }

  @Property(tries = 200)
  void windows_anySettings_areAfterTheLeadAndWithinTheHorizon(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant now) {
    Pool pool = settings.pools().get("pool");
    LocalDate last = now.atZone(hours(settings).zone()).toLocalDate().plusDays(pool.horizonDays());

    assertThat(Windows.of(settings, "pool", now))
        .allSatisfy(window -> {
          assertThat(window.id()).isAfterOrEqualTo(now.plusSeconds(60L * pool.leadMinutes()));
          assertThat(window.start().toLocalDate()).isBeforeOrEqualTo(last);
        });
  }

  @Property(tries = 200)
  void windows_anySettings_fillEveryOpeningFromItsBegin(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant now) {
    Pool pool = settings.pools().get("pool");
    OpeningHours hours = hours(settings);
    Map<Opening, List<Window>> windows =
        Windows.of(settings, "pool", now).stream()
            .collect(Collectors.groupingBy(window -> hours.at(window.id()).orElseThrow()));

    windows.forEach((opening, cut) -> {
      assertThat(cut.getLast().end()).isEqualTo(opening.until());
      cut.subList(0, cut.size() - 1)
          .forEach(window -> assertThat(length(window)).hasMinutes(pool.windowMinutes()));
      assertThat(length(cut.getLast()))
          .isPositive()
          .isLessThanOrEqualTo(Duration.ofMinutes(pool.windowMinutes()));
    });
  }

  @Property(tries = 200)
  void promise_anyWindow_saysDayAndTimes(
      @ForAll("settings") Settings settings,
      @ForAll("moments") Instant now,
      @ForAll Language language) {
    for (Window window : Windows.of(settings, "pool", now)) {
      Promise promise = Promise.of(window, language);

      assertThat(promise.text())
          .contains(" " + window.start().getDayOfMonth() + " ")
          .contains(window.start().toLocalTime().toString())
          .contains(Moments.end(window.end()))
          .doesNotContain("{", "}", "null");
      assertThat(promise.before()).isAfter(promise.from());
    }
  }

  @Property(tries = 20)
  void windows_unknownPool_areNone(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant now) {
    assertThat(Windows.of(settings, "no-such-pool", now)).isEmpty();
  }

  @Property(tries = 200)
  void capacity_anyWindow_isItsShareOfAWholeOneAndNeverNone(
      @ForAll("settings") Settings settings, @ForAll("moments") Instant now) {
    Pool pool = settings.pools().get("pool");

    assertThat(Windows.of(settings, "pool", now))
        .allSatisfy(window -> {
          double share = pool.capacity() * (double) length(window).toMinutes();
          assertThat(window.capacity())
              .isEqualTo(Math.max(1, (int) Math.floor(share / pool.windowMinutes())));
        });
  }

  @Test
  void capacity_windowOfAQuarter_isAQuarter() {
    var week =
        Map.of(DayOfWeek.MONDAY, List.of(new Span(LocalTime.of(9, 0), LocalTime.of(11, 30))));
    Settings settings = AnySettings.week(week, List.of(), new Pool(120, 20, 0, 7, null));

    assertThat(Windows.of(settings, "pool", Instant.parse("2026-11-22T12:00:00Z")))
        .extracting(Window::capacity)
        .containsExactly(20, 5);
  }

  private static OpeningHours hours(Settings settings) {
    return OpeningHours.of(settings, settings.pools().get("pool").hours());
  }

  private static Duration length(Window window) {
    return Duration.between(window.start(), window.end());
  }
}
