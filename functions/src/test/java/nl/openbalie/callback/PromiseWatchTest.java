package nl.openbalie.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Half an hour before a promise breaks, the desk knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseWatchTest {

  @AutoClose private final Customers customers = Customers.start();
  private Callback callback;

  @BeforeEach
  void oneCallback() {
    customers.clock().set(TestClock.MONDAY_MORNING);
    callback = customers.ask("watch", null);
  }

  @AfterEach
  void nobodyWaits() {
    customers.cancelAll();
  }

  @Test
  void signal_inTime_saysNothing() {
    at(Duration.ofMinutes(-31));

    watch().signal();

    assertThat(told()).containsExactly("callback.requested");
  }

  @Test
  void signal_shortlyBefore_saysSoOnce() {
    at(Duration.ofMinutes(-30));

    watch().signal();
    watch().signal();

    assertThat(told()).containsExactly("callback.requested", "promise.endangered");
    assertThat(now().endangered()).isEqualTo(customers.clock().instant());
    assertThat(now().kept()).isNull();
  }

  @Test
  void signal_afterwards_countsItAsBrokenOnceAndKeepsItListed() {
    int broken = counted().broken();
    at(Duration.ZERO);

    watch().signal();
    watch().signal();

    assertThat(told()).containsExactly("callback.requested", "promise.broken");
    assertThat(now().kept()).isFalse();
    assertThat(counted().broken()).isEqualTo(broken + 1);
    assertThat(customers.bean(CallbackStore.class).dueUntil(customers.clock().instant()))
        .contains(now());
  }

  @Test
  void signal_calledInTime_saysNothing() {
    int kept = counted().kept();
    customers.act(callback.reference(), new Action.Reach("jo"));
    at(Duration.ofHours(1));

    watch().signal();

    assertThat(told()).containsExactly("callback.requested", "callback.reached");
    assertThat(counted().kept()).isEqualTo(kept + 1);
  }

  @Test
  void signal_nobodyPickedUp_watchesTheNewPromise() {
    customers.act(callback.reference(), new Action.Miss("jo"));
    at(Duration.ofMinutes(-30));
    watch().signal();
    assertThat(told()).containsExactly("callback.requested", "callback.attempted");

    customers.clock().set(now().due());
    watch().signal();

    assertThat(told()).endsWith("promise.broken");
  }

  @Test
  void act_afterThePromise_isTooLateEvenWhereNobodyWatched() {
    int broken = counted().broken();
    at(Duration.ZERO);

    customers.act(callback.reference(), new Action.Reach("jo"));

    assertThat(told()).containsExactly("callback.requested", "promise.broken", "callback.reached");
    assertThat(now().kept()).isFalse();
    assertThat(counted().broken()).isEqualTo(broken + 1);
  }

  @Test
  void signal_manyAtOnce_saySoOnce() throws Exception {
    List<Callback> all =
        List.of(callback, customers.ask("watch", null), customers.ask("watch", null));
    int broken = counted().broken();
    at(Duration.ZERO);
    Callable<Void> signal =
        () -> {
          watch().signal();
          return null;
        };

    try (var threads = Executors.newFixedThreadPool(8)) {
      assertThat(threads.invokeAll(Collections.nCopies(8, signal)))
          .allSatisfy(done -> assertThat(done.get()).isNull());
    }

    assertThat(all)
        .allSatisfy(one ->
            assertThat(customers.told(one.reference()))
                .containsExactly("callback.requested", "promise.broken"));
    assertThat(counted().broken()).isEqualTo(broken + 3);
  }

  /** The first call lists; each of the others is about one callback. */
  @ParameterizedTest
  @EnumSource
  void signal_oneFails_theOthersAreSignalledAndTheNextTimeAll(Side side) {
    List<Callback> all =
        List.of(callback, customers.ask("watch", null), customers.ask("watch", null));
    int broken = counted().broken();
    at(Duration.ZERO);
    customers.faults().breakCall(3, side);

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> watch().signal());
    assertThat(customers.faults().end()).isTrue();
    assertThat(all.stream().filter(one -> customers.told(one.reference()).size() == 2).count())
        .isEqualTo(side == Side.BEFORE ? 2 : 3);
    watch().signal();

    assertThat(all)
        .allSatisfy(one ->
            assertThat(customers.told(one.reference()))
                .containsExactly("callback.requested", "promise.broken"));
    assertThat(counted().broken()).isEqualTo(broken + 3);
  }

  private void at(Duration fromPromise) {
    customers.clock().set(callback.due().plus(fromPromise));
  }

  private PromiseWatch watch() {
    return customers.bean(PromiseWatch.class);
  }

  private Callback now() {
    return customers.bean(CallbackStore.class).byReference(callback.reference()).orElseThrow();
  }

  private List<String> told() {
    return customers.told(callback.reference());
  }

  private PromiseStore.Count counted() {
    LocalDate day = day(callback.due());
    return customers.bean(PromiseStore.class).between(day, day).stream()
        .filter(count -> count.pool().equals("watch"))
        .findFirst()
        .orElse(new PromiseStore.Count(day, "watch", 0, 0));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate();
  }
}
