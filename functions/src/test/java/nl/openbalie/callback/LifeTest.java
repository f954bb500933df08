package nl.openbalie.callback;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.openbalie.TestClock;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Window;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {

  private static final Instant NOW = TestClock.MONDAY_MORNING;
  private static final Duration WARNING = Duration.ofMinutes(30);
  private static final Window FIRST = window(1);
  private static final Window SECOND = window(3);

  private static final Map<String, Action> ACTIONS =
      Map.ofEntries(
          Map.entry("claim", new Action.Claim("jo")),
          Map.entry("claim by kim", new Action.Claim("kim")),
          Map.entry("release", new Action.Release("jo")),
          Map.entry("miss", new Action.Miss("jo")),
          Map.entry("miss by kim", new Action.Miss("kim")),
          Map.entry("reach", new Action.Reach("jo")),
          Map.entry("close", new Action.Close(outcome("jo"))),
          Map.entry("close by kim", new Action.Close(outcome("kim"))),
          Map.entry("pass to kim", new Action.HandOver("jo", "kim", null, "Voor jou.")),
          Map.entry("pass to pool", new Action.HandOver("jo", null, "other", "Voor jullie.")),
          Map.entry("move", new Action.Amend(SECOND.start().toOffsetDateTime(), null, null)),
          Map.entry("phone", new Action.Amend(null, "+31687654321", null)),
          Map.entry("add", new Action.Amend(null, null, "En nog iets.")),
          Map.entry("cancel", new Action.Cancel()));

  /** What was done before, what is done now, and what is told of it. */
  @ParameterizedTest
  @CsvSource({
    "'', claim, callback.assigned",
    "'', miss, callback.attempted",
    "'', reach, callback.reached",
    "'', close, callback.closed",
    "'', pass to kim, callback.assigned",
    "'', pass to pool, callback.moved",
    "'', move, callback.moved",
    "'', phone, callback.changed",
    "'', add, callback.changed",
    "'', cancel, callback.cancelled",
    "claim, release, callback.released",
    "claim, miss, callback.attempted",
    "claim, move, callback.moved",
    "claim, cancel, callback.cancelled",
    "miss, claim, callback.assigned",
    "miss, claim by kim, callback.assigned",
    "miss, miss by kim, callback.attempted",
    "reach, close, callback.closed",
    "reach, pass to kim, callback.moved",
    "reach, add, callback.changed",
    "reach, cancel, callback.cancelled",
    "pass to kim, claim by kim, nothing",
    "'', release, nothing",
    "claim, claim, nothing",
    "miss, miss, nothing",
    "reach, reach, nothing",
    "close, close, nothing",
    "pass to kim, pass to kim, nothing",
    "add, add, nothing",
    "cancel, cancel, nothing",
    "claim, claim by kim, callback-taken",
    "claim, miss by kim, callback-taken",
    "claim, close by kim, callback-taken",
    "reach, claim by kim, callback-taken",
    "pass to kim, claim, callback-taken",
    "reach, release, callback-reached",
    "reach, miss, callback-reached",
    "reach, move, callback-reached",
    "close, claim, callback-finished",
    "close, cancel, callback-finished",
    "close, close by kim, callback-finished",
    "close, add, callback-finished",
    "cancel, miss, callback-finished",
    "cancel, move, callback-finished",
  })
  void after_oneThingAndAnother_isToldOrRefused(String before, String action, String told) {
    Callback callback = before.isEmpty() ? callback() : after(callback(), before);

    assertThat(outcomeOf(callback, action)).isEqualTo(told);
  }

  private static String outcomeOf(Callback callback, String action) {
    try {
      return Life.after(callback, ACTIONS.get(action), SECOND, NOW)
          .map(Decision::event)
          .orElse("nothing");
    } catch (Problem problem) {
      return problem.getMessage();
    }
  }

  @Test
  void withoutAWindow_nobodyIsCalledAgainOrElsewhere() {
    Callback missed =
        Life.after(callback(), ACTIONS.get("miss"), null, NOW).orElseThrow().callback();

    assertThat(missed.status()).isEqualTo(CallbackStatus.NOT_REACHED);
    assertThat(missed.kept()).isTrue();
    assertProblem(
        ProblemType.WINDOW_FULL,
        "window",
        () -> Life.after(callback(), ACTIONS.get("move"), null, NOW));
    assertProblem(
        ProblemType.NO_WINDOW_LEFT,
        () -> Life.after(callback(), ACTIONS.get("pass to pool"), null, NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "-31, nothing",
    "-30, promise.endangered",
    "-1, promise.endangered",
    "0, promise.broken",
    "600, promise.broken"
  })
  void judged_byTheClock(int minutes, String event) {
    Instant then = FIRST.end().toInstant().plus(Duration.ofMinutes(minutes));

    assertThat(Life.judged(callback(), then, WARNING).map(Decision::event).orElse("nothing"))
        .isEqualTo(event);
  }

  @Test
  void judged_once() {
    Instant soon = FIRST.end().toInstant().minusSeconds(60);
    Callback endangered = Life.judged(callback(), soon, WARNING).orElseThrow().callback();
    assertThat(Life.judged(endangered, soon, WARNING)).isEmpty();
    Instant late = FIRST.end().toInstant();
    Callback broken = Life.judged(endangered, late, WARNING).orElseThrow().callback();
    assertThat(Life.judged(broken, late, WARNING)).isEmpty();

    assertThat(Life.judged(after(callback(), "reach"), late, WARNING)).isEmpty();
    assertThat(Life.judged(after(callback(), "cancel"), late, WARNING)).isEmpty();
    assertThat(Life.judged(after(broken, "move"), soon, WARNING)).isEmpty();
    assertThat(after(endangered, "move").endangered()).isNull();
  }

  @Test
  void handOver_toALaterPromise_doesNotKeepTheFirst() {
    assertThat(Life.after(callback(), ACTIONS.get("pass to pool"), SECOND, NOW))
        .hasValueSatisfying(decision -> assertThat(decision.kept()).isFalse());
    assertThat(Life.after(callback(), ACTIONS.get("pass to pool"), FIRST, NOW))
        .hasValueSatisfying(decision -> assertThat(decision.kept()).isNull());
  }

  @Test
  void claimed_late_isAnybodys() {
    Callback claimed = after(callback(), "claim");
    Callback late = Life.judged(claimed, FIRST.end().toInstant(), WARNING).orElseThrow().callback();

    assertThat(after(late, "claim by kim").assignee()).isEqualTo("kim");
    Callback reached = after(late, "reach");
    assertProblem(
        ProblemType.CALLBACK_TAKEN,
        "assignee",
        () -> Life.after(reached, ACTIONS.get("claim by kim"), null, NOW));
  }

  @Property(tries = 1000)
  void anySequence_keepsWhatAlwaysHolds(@ForAll("actions") List<String> actions) {
    Callback callback = callback();
    Instant now = NOW;
    int judged = 0;
    int promises = 1;
    for (String name : actions) {
      now = now.plus(Duration.ofMinutes(20));
      Optional<Decision> decision = decide(callback, name, now);
      if (decision.isPresent()) {
        Callback next = decision.get().callback();
        assertThat(next.version()).isEqualTo(callback.version() + 1);
        assertThat(callback.open()).as("what is finished stays so").isTrue();
        assertThat(next.assignee() != null)
            .isEqualTo(
                next.status() == CallbackStatus.ASSIGNED
                    || next.status() == CallbackStatus.REACHED
                    || next.status() == CallbackStatus.CLOSED
                    || (next.status() == CallbackStatus.CANCELLED && callback.assignee() != null));
        assertThat(next.outcome() != null).isEqualTo(next.status() == CallbackStatus.CLOSED);
        judged += decision.get().kept() == null ? 0 : 1;
        promises += next.planned().equals(callback.planned()) ? 0 : 1;
        assertThat(judged).isLessThanOrEqualTo(promises);
        callback = next;
      }
    }
    assertThat(callback.told().additions()).hasSizeLessThanOrEqualTo(20);
  }

  /** Windows one after another, so that no promise is made in the past. */
  private static Optional<Decision> decide(Callback callback, String name, Instant now) {
    Window next = new Window("pool", at(now, 60), at(now, 120), 5);
    try {
      return switch (name) {
        case "clock" -> Life.judged(callback, now, WARNING);
        case "miss for good" -> Life.after(callback, ACTIONS.get("miss"), null, now);
        case "move" ->
            Life.after(
                callback, new Action.Amend(next.start().toOffsetDateTime(), null, null), next, now);
        default -> Life.after(callback, ACTIONS.get(name), next, now);
      };
    } catch (Problem refused) {
      assertThat(refused.getMessage()).matches("callback-(taken|reached|finished|full)");
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<List<String>> actions() {
    List<String> names = new ArrayList<>(ACTIONS.keySet());
    names.removeAll(Set.of("close by kim", "miss by kim"));
    names.addAll(List.of("clock", "miss for good"));
    return Arbitraries.of(names).list().ofMaxSize(25);
  }

  private static Callback after(Callback callback, String action) {
    return Life.after(callback, ACTIONS.get(action), SECOND, NOW).orElseThrow().callback();
  }

  private static Callback callback() {
    return new Callback(
        "REF2345",
        1,
        CallbackStatus.REQUESTED,
        new Customer("Zoë", "+31612345678", null, "nl"),
        new Told(null, null, null, List.of()),
        null,
        Callback.Planned.in(FIRST),
        "journey",
        NOW,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static Outcome outcome(String by) {
    return new Outcome(Outcome.Result.SOLVED, "Geregeld.", null, by, NOW);
  }

  private static Window window(int hours) {
    return new Window("pool", at(NOW, hours * 60), at(NOW, hours * 60 + 120), 5);
  }

  private static ZonedDateTime at(Instant moment, int minutes) {
    return moment.plus(Duration.ofMinutes(minutes)).atZone(ZoneId.of("Europe/Amsterdam"));
  }
}
