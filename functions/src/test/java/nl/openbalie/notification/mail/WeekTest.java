package nl.openbalie.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.openbalie.live.Span;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.Test;

class WeekTest {

  private static final List<Span> DAY = List.of(span("09:00", "17:00"));
  private static final List<Span> SPLIT = List.of(span("09:00", "12:30"), span("13:00", "17:00"));

  @Test
  void week_daysThatAreAlike_areSaidTogether() {
    var hours =
        Map.of(
            DayOfWeek.MONDAY, SPLIT,
            DayOfWeek.TUESDAY, SPLIT,
            DayOfWeek.WEDNESDAY, SPLIT,
            DayOfWeek.THURSDAY, DAY,
            DayOfWeek.SATURDAY, DAY);

    assertThat(Week.inWords(hours, Language.NL))
        .isEqualTo(
            "maandag tot en met woensdag 09:00–12:30 en 13:00–17:00, donderdag 09:00–17:00,"
                + " zaterdag 09:00–17:00");
    assertThat(Week.inWords(Map.of(DayOfWeek.SUNDAY, DAY), Language.EN))
        .isEqualTo("Sunday 09:00–17:00");
  }

  @Test
  void week_neverOpen_isEmpty() {
    assertThat(Week.inWords(Map.of(DayOfWeek.MONDAY, List.of()), Language.NL)).isEmpty();
    assertThat(Week.inWords(Map.of(), Language.EN)).isEmpty();
  }

  private static Span span(String from, String until) {
    return new Span(LocalTime.parse(from), LocalTime.parse(until));
  }
}
