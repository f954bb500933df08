package nl.openbalie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class IdentityStoreTest {

  @Parameter private Place place;

  private final Journey anonymous = Journey.anonymous();
  private IdentityStore store;
  private CustomerIdentity zoe;
  private CustomerIdentity jo;

  @BeforeEach
  void open() {
    OneProcess functions = place.functions();
    store = functions.bean(IdentityStore.class);
    zoe = customer();
    jo = customer();
  }

  @Test
  void signIn_isAJourneyOfItsOwn() {
    Journey own = store.signIn(anonymous, zoe);

    assertThat(own).isNotEqualTo(anonymous);
    assertThat(store.identity(own)).contains(zoe);
    assertThat(store.identity(anonymous)).isEmpty();
    assertThat(store.known(anonymous.id())).isEmpty();
  }

  @Test
  void signIn_claimsWhatWasBefore_butNotWhatComesAfter() {
    Journey own = store.signIn(anonymous, zoe);

    assertThat(store.parts(zoe))
        .containsExactlyInAnyOrder(
            Part.whole(own.id()), new Part(anonymous.id(), Place.CLOCK.instant()));
  }

  @Test
  void signIn_onAJourneyThatAnotherClaimed_claimsNothing() {
    store.signIn(anonymous, zoe);

    Journey own = store.signIn(anonymous, jo);

    assertThat(store.parts(jo)).containsExactly(Part.whole(own.id()));
  }

  @Test
  void signIn_againFromTheSameJourney_claimsWhatCameSince() {
    store.signIn(anonymous, zoe);
    Place.CLOCK.pass(Duration.ofHours(1));

    store.signIn(anonymous, zoe);

    assertThat(store.parts(zoe)).contains(new Part(anonymous.id(), Place.CLOCK.instant()));
  }

  @Test
  void signIn_withTheJourneyOfAnother_leavesItTheirs() {
    Journey zoes = store.signIn(anonymous, zoe);

    Journey jos = store.signIn(new Journey(zoes.token(), true), jo);

    assertThat(store.parts(jo)).containsExactly(Part.whole(jos.id()));
    assertThat(store.identity(zoes)).contains(zoe);
  }

  @Test
  void signIn_withTheJourneyOfAnotherLongAfter_leavesItTheirs() {
    Journey zoes = store.signIn(anonymous, zoe);
    Place.CLOCK.pass(Duration.ofDays(31));
    assertThat(store.known(zoes.id())).isEmpty();

    Journey jos = store.signIn(zoes, jo);

    assertThat(store.parts(jo)).containsExactly(Part.whole(jos.id()));
  }

  @Test
  void identity_isCertainForTwoHours_andKnownForLonger() {
    Journey own = store.signIn(anonymous, zoe);

    Place.CLOCK.pass(Duration.ofHours(2).minusSeconds(1));
    assertThat(store.identity(own)).contains(zoe);

    Place.CLOCK.pass(Duration.ofSeconds(1));
    assertThat(store.identity(own)).isEmpty();
    assertThat(store.known(own.id())).contains(zoe);
    assertThat(store.parts(zoe)).hasSize(2);
  }

  @Test
  void parts_areKnownForLongerThanAnyCaseIsKept() {
    store.signIn(anonymous, zoe);

    Place.CLOCK.pass(Duration.ofDays(90 + 399));
    assertThat(store.parts(zoe)).hasSize(2);

    Place.CLOCK.pass(Duration.ofDays(1));
    assertThat(store.parts(zoe)).isEmpty();
  }

  private static CustomerIdentity customer() {
    return new CustomerIdentity(
        Token.random().hash(),
        "subject",
        IdentityLevel.STRONG,
        "Zoë",
        "+31612345678",
        null,
        Place.CLOCK.instant());
  }
}
