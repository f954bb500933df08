package nl.openbalie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Whoever asks to be forgotten is nowhere any more, and takes nobody along. */
class ErasureTest {

  private static final TestClock CLOCK = new TestClock();
  @AutoClose private static final OneProcess FUNCTIONS = OneProcess.start(CLOCK);

  private final Erasure erasure = FUNCTIONS.bean(Erasure.class);
  private final Person zoe = person();
  private final Person jo = person();

  @BeforeEach
  void onMonday() {
    CLOCK.set(TestClock.MONDAY_MORNING);
  }

  @Test
  void erase_signedIn_leavesNothingOnAnyDevice() {
    Journey journey = zoe.live();
    assertThat(zoe.traces()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(zoe.places()).isOne();

    erasure.erase(journey);

    assertThat(zoe.traces()).isEmpty();
    assertThat(zoe.places()).isZero();
  }

  @Test
  void erase_doesNotTouchAnother() {
    jo.live();
    List<String> before = jo.traces();

    erasure.erase(zoe.live());

    assertThat(jo.traces()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void erase_anonymous_isThatJourney() {
    Journey journey = Journey.anonymous();
    zoe.act(journey);
    Journey other = Journey.anonymous();
    jo.act(other);

    erasure.erase(journey);

    assertThat(zoe.traces()).isEmpty();
    assertThat(jo.traces()).isNotEmpty();
  }

  /** Whoever finds an old telephone must not be able to erase everything. */
  @Test
  void erase_signedInLongAgo_isThatJourneyAlone() {
    Journey journey = zoe.live();
    zoe.act(journey);
    int all = zoe.traces().size();
    CLOCK.pass(Duration.ofHours(3));

    erasure.erase(journey);

    assertThat(zoe.traces()).hasSizeBetween(all / 2, all - 1);
    assertThat(holdings(journey).steps()).isEmpty();
  }

  /** What somebody else did with the device after the customer signed in stays theirs. */
  @Test
  void erase_leavesWhatCameAfterTheCustomer() {
    Journey shared = Journey.anonymous();
    zoe.act(shared);
    Journey own = zoe.signIn(shared);
    CLOCK.pass(Duration.ofMinutes(1));
    jo.act(shared);

    erasure.erase(own);

    assertThat(zoe.traces()).isEmpty();
    assertThat(holdings(shared).steps()).hasSize(2);
  }

  @Test
  void eraseCase_isThatCaseAlone() {
    Journey journey = Journey.anonymous();
    Token token = zoe.ask(journey);
    jo.act(journey);
    String reference = FUNCTIONS.bean(CaseStore.class).reference(token).orElseThrow();

    erasure.eraseCase(reference);
    erasure.eraseCase(reference);

    assertThat(zoe.traces()).isEmpty();
    assertThat(zoe.places()).isZero();
    assertThat(jo.traces()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void erase_brokenOffAnywhere_isFinishedByTheSameCallAgain(Faults.Side side) {
    Faults faults = FUNCTIONS.bean(Faults.class);
    int broken = 0;
    for (boolean over = true; over; ) {
      Person person = person();
      Journey journey = person.live();
      faults.breakCall(++broken, side);
      tryTo(journey);
      over = faults.end();

      erasure.erase(journey);

      assertThat(person.traces()).as("call %s broken off %s", broken, side).isEmpty();
      assertThat(person.places()).as("call %s broken off %s", broken, side).isZero();
    }
    assertThat(broken).isGreaterThan(40);
  }

  private void tryTo(Journey journey) {
    try {
      erasure.erase(journey);
    } catch (SdkClientException brokenOff) {
      assertThat(brokenOff).hasMessageContaining("broken off");
    }
  }

  private static Held holdings(Journey journey) {
    return FUNCTIONS.bean(Holdings.class).of(journey, new ContactBlock(List.of(), null));
  }

  private static Person person() {
    return new Person(FUNCTIONS, "pool-" + Token.random().value());
  }
}
