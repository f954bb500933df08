package nl.openbalie.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.effort.EffortStore.Subject;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class EffortStoreTest {

  private static final LocalDate DAY = LocalDate.of(2031, 1, 31);

  @Parameter private Place place;

  private final String journey = Token.random().hash();
  private OneProcess functions;
  private EffortStore store;

  @BeforeEach
  void open() {
    functions = place.functions();
    store = functions.bean(EffortStore.class);
  }

  @Test
  void keep_aboutTheSame_takesThePlaceOfTheEarlier() {
    Subject search = new Subject(journey, "search");
    keep(search, score(2, "een"), DAY);
    keep(search, score(6, "twee"), DAY.plusDays(40));
    keep(new Subject(journey, "article#a"), score(5, "drie"), DAY);

    assertThat(store.ofJourney(journey)).extracting(Score::score).containsExactlyInAnyOrder(6, 5);
  }

  @Test
  void between_isFromTheFirstDayToTheLast() {
    List<LocalDate> days = List.of(DAY, DAY.plusDays(1), DAY.plusDays(28), DAY.plusDays(29));
    String topic = Token.random().value();
    days.forEach(day -> keep(new Subject(Token.random().hash(), "search"), score(3, topic), day));

    assertThat(of(topic, DAY, DAY.plusDays(29))).isEqualTo(4);
    assertThat(of(topic, DAY.plusDays(1), DAY.plusDays(28))).isEqualTo(2);
    assertThat(of(topic, DAY.minusDays(300), DAY.minusDays(1))).isZero();
  }

  @Test
  void erase_upToAMoment_leavesWhatCameAfter() {
    keep(new Subject(journey, "search"), score(2, "vroeg"), DAY);
    Instant until = Place.CLOCK.instant();
    Place.CLOCK.pass(Duration.ofMinutes(1));
    keep(new Subject(journey, "article#a"), score(3, "laat"), DAY);
    keep(Subject.ofCase(journey, "BCDFHJK"), score(4, "laat"), DAY);

    store.erase(journey, until);
    store.eraseOfCase(journey, "BCDFHJK");

    assertThat(store.ofJourney(journey)).extracting(Score::score).containsExactly(3);
  }

  @Test
  void score_isNoStory() {
    keep(new Subject(journey, "search"), score(2, "vroeg"), DAY);

    assertThat(functions.bean(JourneyStore.class).byCode(SpokenCode.of(journey))).isEmpty();
  }

  private long of(String topic, LocalDate from, LocalDate to) {
    return store.between(from, to).filter(score -> topic.equals(score.topic())).count();
  }

  private void keep(Subject subject, Score score, LocalDate day) {
    store.keep(subject, score, day, Place.CLOCK.instant().plus(Duration.ofDays(730)));
  }

  private static Score score(int score, String topic) {
    return new Score(score, "search", topic, null, null, Place.CLOCK.instant());
  }
}
