package nl.openbalie.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.journey.JourneyEvent.Asked;
import nl.openbalie.journey.JourneyEvent.Found;
import nl.openbalie.journey.JourneyEvent.Rated;
import nl.openbalie.journey.JourneyEvent.Read;
import nl.openbalie.journey.JourneyEvent.Searched;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class JourneyStoreTest {

  @Parameter private Place place;

  private static final List<Found> FOUND =
      List.of(new Found("paspoort-verlengen", "Paspoort verlengen"), new Found("b", "B"));

  private static final Duration KEPT = Duration.ofDays(30);

  private final Journey journey = new Journey(Token.random(), false);
  private JourneyStore store;

  @BeforeEach
  void open() {
    OneProcess functions = place.functions();
    store = functions.bean(JourneyStore.class);
  }

  @Test
  void steps_ofEveryKind_areReadAsTheyWereKept() {
    List<JourneyEvent> events =
        List.of(
            new Searched("paspoort \"kwijt\" 🛂", "nl", "none", List.of()),
            new Searched("paspoort", "nl", "answered", FOUND),
            new Read("paspoort-verlengen", "Paspoort verlengen", "nl"),
            new Rated("paspoort-verlengen", "Paspoort verlengen", false, null, "Zoë"),
            new Rated("paspoort-verlengen", "Paspoort verlengen", true, "duidelijk", null),
            new Asked("callback", "BCDFHJK"));

    for (JourneyEvent event : events) {
      store.keep(journey, event);
      Place.CLOCK.pass(Duration.ofSeconds(1));
    }

    assertThat(steps()).isEqualTo(events);
  }

  /** The text of a moment has no more digits than it needs, so that texts sort wrongly. */
  @Test
  void steps_atMomentsWithAnyNumberOfDigits_areOldestFirst() {
    List<Instant> moments =
        Stream.of("00Z", "00.000001Z", "00.1Z", "00.100001Z", "00.12Z", "00.120000001Z", "01Z")
            .map(second -> Instant.parse("2026-11-23T09:00:" + second))
            .toList();

    for (Instant moment : moments.reversed()) {
      Place.CLOCK.set(moment);
      store.remember(journey, new Read(moment.toString(), "titel", "nl"));
    }

    assertThat(store.steps(journey.id()))
        .extracting(step -> step.at().toInstant())
        .isEqualTo(moments);
  }

  @Test
  void steps_ofAnotherJourney_areNotThere() {
    store.keep(journey, new Read("a", "A", "nl"));

    assertThat(store.steps(Token.random().hash())).isEmpty();
  }

  @Test
  void steps_pastTheirTime_areNotThere() {
    store.keep(journey, new Read("a", "A", "nl"));

    Place.CLOCK.pass(KEPT.minusSeconds(1));
    assertThat(steps()).hasSize(1);

    Place.CLOCK.pass(Duration.ofSeconds(1));
    assertThat(steps()).isEmpty();
  }

  @Test
  void steps_ofAVeryLongJourney_areTheLatest() {
    IntStream.range(0, 203)
        .forEach(i -> {
          Place.CLOCK.pass(Duration.ofMillis(7));
          store.remember(journey, new Read("a" + i, "A", "nl"));
        });

    assertThat(steps())
        .isEqualTo(
            IntStream.range(3, 203)
                .<JourneyEvent>mapToObj(i -> new Read("a" + i, "A", "nl"))
                .toList());
  }

  private List<JourneyEvent> steps() {
    return store.steps(journey.id()).stream().map(JourneyStep::event).toList();
  }
}
