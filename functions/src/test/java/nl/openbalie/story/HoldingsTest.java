package nl.openbalie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.Test;

class HoldingsTest {

  private final OneProcess functions = Place.DYNAMODB_LOCAL.functions();
  private final Person zoe = new Person(functions, "pool-" + Token.random().value());
  private final Person jo = new Person(functions, "pool-" + Token.random().value());

  @Test
  void of_signedIn_isEverythingOfTheCustomerOnEveryDevice() {
    Held held = of(zoe.live());

    assertThat(held.identity()).isNotNull();
    assertThat(held.steps())
        .hasSize(6)
        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    assertThat(held.cases()).hasSize(6);
    assertThat(held.cases().getFirst().state().toString()).contains(zoe.word());
    assertThat(held.cases().getFirst().history()).hasSize(1);
  }

  @Test
  void of_signedInLongAgo_isTheJourneyAlone() {
    Journey journey = zoe.live();
    Place.CLOCK.pass(Duration.ofHours(2));
    zoe.act(journey);

    Held held = of(journey);

    assertThat(held.identity()).isNull();
    assertThat(held.steps()).hasSize(2);
  }

  @Test
  void of_aDeviceThatAnotherUsedLater_isWithoutTheOther() {
    Journey shared = Journey.anonymous();
    zoe.act(shared);
    Journey own = zoe.signIn(shared);
    Place.CLOCK.pass(Duration.ofMinutes(1));
    jo.act(shared);

    assertThat(of(own).toString()).contains(zoe.word()).doesNotContain(jo.word());
  }

  private Held of(Journey journey) {
    return functions.bean(Holdings.class).of(journey, new ContactBlock(List.of(), null));
  }
}
