package nl.openbalie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Token;

/** No step of one customer is ever shown to another, whoever does what on whichever device. */
class IdentityPropertyTest {

  private static final int DEVICES = 3;
  private static final int CUSTOMERS = 3;

  private final OneProcess functions = Place.DYNAMODB_LOCAL.functions();
  private final JourneyStore journeys = functions.bean(JourneyStore.class);
  private final IdentityStore identities = functions.bean(IdentityStore.class);

  enum What {
    STEP,
    SIGN_IN,
    SIGN_IN_AND_GO_ON_AS_BEFORE,
    LINK,
    START_OVER,
    WEEKS_PASS
  }

  @Property(tries = 60)
  void stories_neverShareAStep_norShowOneOfAnother(
      @ForAll @Size(min = 5, max = 25) List<@IntRange(max = 53) Integer> acts) {
    World world = new World();

    acts.forEach(act -> world.does(What.values()[act % 6], act / 6 % DEVICES, act / 18));

    Set<String> shown = new HashSet<>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      Set<String> story = world.story(customer);
      int owner = customer;
      assertThat(story).as("steps of two customers").noneMatch(shown::contains);
      assertThat(story)
          .allSatisfy(
              step -> assertThat(world.signedInAt.getOrDefault(step, owner)).isEqualTo(owner));
      shown.addAll(story);
    }
  }

  private final class World {

    private final List<Journey> devices =
        new ArrayList<>(IntStream.range(0, DEVICES).mapToObj(_ -> Journey.anonymous()).toList());
    private final List<String> customers =
        IntStream.range(0, CUSTOMERS).mapToObj(_ -> Token.random().hash()).toList();
    private final Map<Journey, Integer> owners = new HashMap<>();

    /** Who was signed in when a step was made; nobody for an anonymous one. */
    private final Map<String, Integer> signedInAt = new HashMap<>();

    void does(What what, int device, int other) {
      Place.CLOCK.pass(Duration.ofSeconds(1));
      switch (what) {
        case STEP -> step(devices.get(device));
        case SIGN_IN -> devices.set(device, signIn(device, other));
        case SIGN_IN_AND_GO_ON_AS_BEFORE -> signIn(device, other);
        case LINK -> {
          if (!devices.get(device).isPersonal()) {
            devices.set(other, devices.get(device));
          }
        }
        case START_OVER -> devices.set(device, Journey.anonymous());
        case WEEKS_PASS -> Place.CLOCK.pass(Duration.ofDays(16));
      }
    }

    private void step(Journey journey) {
      String name = Token.random().value();
      journeys.keep(journey, new JourneyEvent.Read(name, name, "nl"));
      if (owners.containsKey(journey)) {
        signedInAt.put(name, owners.get(journey));
      }
    }

    private Journey signIn(int device, int customer) {
      Journey own = identities.signIn(devices.get(device), identity(customer));
      owners.put(own, customer);
      return own;
    }

    private CustomerIdentity identity(int customer) {
      return new CustomerIdentity(
          customers.get(customer),
          "subject",
          IdentityLevel.SIGNED_IN,
          null,
          null,
          null,
          Place.CLOCK.instant());
    }

    Set<String> story(int customer) {
      return identities.parts(identity(customer)).stream()
          .flatMap(part ->
              journeys.all(part.journeyId()).filter(step -> part.contains(step.at().toInstant())))
          .map(step -> ((JourneyEvent.Read) step.event()).article())
          .collect(Collectors.toSet());
    }
  }
}
