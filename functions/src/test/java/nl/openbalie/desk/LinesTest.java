package nl.openbalie.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import nl.openbalie.desk.Story.Line;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyEvent.Rated;
import nl.openbalie.journey.JourneyEvent.Read;
import nl.openbalie.journey.JourneyEvent.Searched;
import nl.openbalie.journey.JourneyStep;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Read PASSPORT = new Read("paspoort", "Paspoort", "nl");

  @Test
  void times_areThoseOfTheOrganisation() {
    assertThat(lines(step(0, PASSPORT)).getFirst().at()).hasToString("2026-11-23T10:00+01:00");
  }

  @Test
  void read_isTimedByWhatComesNext() {
    List<Line> lines = lines(step(0, PASSPORT), step(90, searched("anders")), step(95, PASSPORT));

    assertThat(lines).extracting(Line::seconds).containsExactly(null, 90);
    assertThat(lines.getLast().times()).isEqualTo(2);
  }

  @Test
  void read_withNothingAfterItForHours_isNotTimed() {
    assertThat(lines(step(0, PASSPORT), step(1801, searched("anders"))).getFirst().seconds())
        .isNull();
  }

  @Test
  void read_isTimedWithinItsOwnJourney() {
    List<Line> lines =
        Lines.of(
            List.of(
                List.of(step(0, PASSPORT), step(60, searched("a"))),
                List.of(step(10, searched("b")))),
            AMSTERDAM);

    assertThat(lines).extracting(Line::seconds).containsExactly(60, null, null);
  }

  @Test
  void sameQuestionTwice_isOneLineWhereItWasAskedLast() {
    List<Line> lines =
        lines(
            step(0, searched("Paspoort")), step(1, searched("id")), step(2, searched("paspoort")));

    assertThat(lines).extracting(Line::event).containsExactly(searched("id"), searched("paspoort"));
    assertThat(lines).extracting(Line::times).containsExactly(1, 2);
  }

  @Test
  void rejected_isNoRead() {
    JourneyEvent rejected = new Rated("paspoort", "Paspoort", false, null, null);

    assertThat(lines(step(0, PASSPORT), step(1, rejected))).hasSize(2);
  }

  @Test
  void long_isTheLatestOnOneScreen() {
    JourneyStep[] steps =
        IntStream.range(0, 50)
            .mapToObj(i -> step(i, searched("q" + i)))
            .toArray(JourneyStep[]::new);

    List<Line> lines = lines(steps);

    assertThat(lines).hasSize(20);
    assertThat(lines.getFirst().event()).isEqualTo(searched("q30"));
    assertThat(lines.getLast().event()).isEqualTo(searched("q49"));
  }

  private static List<Line> lines(JourneyStep... steps) {
    return Lines.of(List.of(List.of(steps)), AMSTERDAM);
  }

  private static Searched searched(String query) {
    return new Searched(query, "nl", "none", List.of());
  }

  private static JourneyStep step(int second, JourneyEvent event) {
    Instant nine = Instant.parse("2026-11-23T09:00:00Z");
    return new JourneyStep(nine.plusSeconds(second).atOffset(ZoneOffset.UTC), event);
  }
}
