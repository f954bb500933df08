package nl.openbalie.callback;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults.Side;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackChangesTest {

  @AutoClose private final Customers customers = Customers.start();

  @BeforeEach
  void mondayMorning() {
    customers.clock().set(TestClock.MONDAY_MORNING);
  }

  @Test
  void cancel_twice_givesThePlaceBackOnce() {
    Instant window = customers.windows("moving").getFirst();
    customers.ask("moving", window);
    Token token = customers.askForToken("moving", window);
    int before = customers.cases().taken("moving").get(window);

    customers.cancel(token);
    customers.cancel(token);

    assertThat(customers.cases().taken("moving")).containsEntry(window, before - 1);
    assertProblem(ProblemType.CALLBACK_FINISHED, () -> customers.move(token, window));
  }

  @Test
  void move_toAFullWindow_keepsTheOldPlace() {
    List<Instant> windows = customers.windows("moving");
    Token token = customers.askForToken("moving", windows.get(5));
    for (int i = 0; i < 5; i++) {
      customers.ask("moving", windows.get(6));
    }

    assertProblem(ProblemType.WINDOW_FULL, "window", () -> customers.move(token, windows.get(6)));

    assertThat(customers.find(token).planned().from().toInstant()).isEqualTo(windows.get(5));
    assertThat(customers.cases().taken("moving"))
        .containsEntry(windows.get(5), 1)
        .containsEntry(windows.get(6), 5)
        .isEqualTo(customers.cases().open("moving"));
  }

  @Test
  void unfinished_isNotThrownAway_finishedIsInTime() {
    Callback callback = customers.ask("crowd", null);
    customers.clock().pass(Duration.ofDays(800));
    assertThat(customers.cases().expires(callback.reference()))
        .isAfter(customers.clock().instant());

    customers.act(callback.reference(), new Action.Cancel());

    assertThat(customers.cases().expires(callback.reference()))
        .isEqualTo(customers.clock().instant().plus(Duration.ofDays(90)));
  }

  @Test
  void finishedBeforeItsWindow_isKeptFromTheWindowOn() {
    Callback callback = customers.ask("crowd", customers.windows("crowd").getLast());

    customers.act(callback.reference(), new Action.Cancel());

    assertThat(customers.cases().expires(callback.reference()))
        .isEqualTo(callback.due().plus(Duration.ofDays(90)));
  }

  @Test
  void move_toNoWindow_isUnknown() {
    Instant window = customers.windows("moving").getFirst();
    Token token = customers.askForToken("moving", window);

    assertProblem(
        ProblemType.WINDOW_UNKNOWN, "window", () -> customers.move(token, window.plusSeconds(60)));
    assertProblem(ProblemType.CALLBACK_NOT_FOUND, () -> customers.cancel(Token.random()));
  }

  /** By then its window is thrown away, and with it the count of places. */
  @Test
  void cancelAndMove_longAfterTheWindow_stillWork() {
    Instant window = customers.windows("late").getFirst();
    Token cancelled = customers.askForToken("late", window);
    Token moved = customers.askForToken("late", window);
    customers.clock().pass(Duration.ofDays(40));
    Instant next = customers.windows("late").getFirst();

    customers.cases().forgetWindow("late", window);

    assertThat(customers.cancel(cancelled).status()).isEqualTo(CallbackStatus.CANCELLED);
    assertThat(customers.move(moved, next).planned().from().toInstant()).isEqualTo(next);
    assertThat(customers.cases().taken("late")).containsOnlyKeys(next);
  }

  @Test
  void everythingAtOnce_placesTakenAreTheOpenCallbacks() throws Exception {
    long seed = ThreadLocalRandom.current().nextLong();
    Queue<Token> tokens = new ConcurrentLinkedQueue<>();
    List<Callable<Void>> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Random random = new Random(seed + i);
      people.add(() -> {
        for (int step = 0; step < 15; step++) {
          anything(random, tokens);
        }
        return null;
      });
    }

    try (var threads = Executors.newFixedThreadPool(people.size())) {
      assertThat(threads.invokeAll(people))
          .as("seed %d", seed)
          .allSatisfy(done -> assertThat(done.get()).isNull());
    }

    assertThat(customers.cases().taken("mixed"))
        .as("seed %d", seed)
        .isEqualTo(customers.cases().open("mixed"))
        .allSatisfy((_, places) -> assertThat(places).isBetween(1, 5));
    assertThat(customers.cases().callbacks())
        .filteredOn(callback -> callback.planned().pool().equals("mixed"))
        .as("seed %d", seed)
        .allSatisfy(callback -> {
          assertThat(customers.told(callback.reference())).hasSize(callback.version());
          assertThat(listed(callback)).isEqualTo(callback.open());
        });
  }

  private boolean listed(Callback callback) {
    return customers
        .bean(CallbackStore.class)
        .due(callback::equals, Optional.empty(), 1)
        .callbacks()
        .contains(callback);
  }

  /** Six windows for all, so that many are full; every token may be anybody's. */
  private void anything(Random random, Queue<Token> tokens) {
    List<Instant> windows = customers.windows("mixed").subList(0, 6);
    Instant window = windows.get(random.nextInt(windows.size()));
    Token token = tokens.poll();
    if (token != null) {
      tokens.add(token);
    }
    try {
      switch (token == null ? 0 : random.nextInt(6)) {
        case 0 -> tokens.add(customers.askForToken("mixed", window));
        case 1 -> customers.cancel(token);
        case 2, 3 -> customers.move(token, window);
        default -> customers.act(token, work(random));
      }
    } catch (Problem refused) {
      assertThat(refused).hasMessageMatching("window-full|callback-(finished|taken|reached)");
    }
  }

  private static Action work(Random random) {
    String colleague = "colleague-" + random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> new Action.Claim(colleague);
      case 1 -> new Action.Release(colleague);
      case 2 -> new Action.Miss(colleague);
      case 3 -> new Action.Reach(colleague);
      case 4 -> new Action.HandOver(colleague, null, "mixed", "note " + random.nextInt());
      default -> new Action.Close(outcome(colleague));
    };
  }

  private static Outcome outcome(String colleague) {
    return new Outcome(
        Outcome.Result.SOLVED, "Geregeld.", null, colleague, TestClock.MONDAY_MORNING);
  }

  @ParameterizedTest
  @EnumSource
  void move_brokenOffAnywhere_isDoneOrNot(Side side) {
    List<Instant> windows = customers.windows("moving").subList(20, 32);
    Token token = customers.askForToken("moving", windows.getFirst());
    boolean broken = true;
    for (int call = 1; broken; call++) {
      customers.faults().breakCall(call, side);
      moveOrBreak(token, windows.get(call));
      broken = customers.faults().end();

      assertThat(customers.cases().taken("moving")).isEqualTo(customers.cases().open("moving"));
      customers.move(token, windows.get(call));
      assertThat(customers.find(token).planned().from().toInstant()).isEqualTo(windows.get(call));
    }
    customers.cancel(token);
  }

  private void moveOrBreak(Token token, Instant window) {
    try {
      customers.move(token, window);
    } catch (SdkClientException broken) {
      assertThat(broken).hasMessageStartingWith("broken off");
    }
  }
}
