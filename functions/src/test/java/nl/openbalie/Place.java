package nl.openbalie;

import java.util.EnumMap;
import java.util.Map;

/** Where the contract tests of the stores run; each is started once for all of them. */
public enum Place {
  DYNAMODB_LOCAL,
  LOCAL_STACK;

  private static final Map<Place, OneProcess> STARTED = new EnumMap<>(Place.class);

  /** The clock of both, on Monday morning again. */
  public static final TestClock CLOCK = new TestClock();

  /** Skips the test where this place is not there. */
  public OneProcess functions() {
    CLOCK.set(TestClock.MONDAY_MORNING);
    return STARTED.computeIfAbsent(this, Place::start);
  }

  private static OneProcess start(Place place) {
    return switch (place) {
      case DYNAMODB_LOCAL -> OneProcess.start(CLOCK);
      case LOCAL_STACK -> OneProcess.startOnLocalStack(CLOCK);
    };
  }
}
