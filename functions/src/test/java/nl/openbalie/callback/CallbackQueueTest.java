package nl.openbalie.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Every callback is one colleague's, however many ask at the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackQueueTest {

  private static final Set<String> POOLS = Set.of("queue");
  private static final Instant NINE = TestClock.MONDAY_MORNING.plus(Duration.ofHours(1));

  @AutoClose private final Customers customers = Customers.start();

  @BeforeEach
  void mondayMorning() {
    customers.clock().set(TestClock.MONDAY_MORNING);
  }

  @AfterEach
  void nobodyWaits() {
    customers.cancelAll();
  }

  @Test
  void next_aHundredAtOnce_eachCallbackIsOneColleagues() throws Exception {
    List<String> asked = ask(20);
    begin(4);
    List<Callable<Optional<Callback>>> colleagues =
        IntStream.range(0, 100)
            .<Callable<Optional<Callback>>>mapToObj(i -> () -> next("colleague-" + i))
            .toList();

    List<Callback> claimed = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(25)) {
      for (var done : threads.invokeAll(colleagues)) {
        done.get().ifPresent(claimed::add);
      }
    }

    assertThat(claimed).extracting(Callback::reference).containsExactlyInAnyOrderElementsOf(asked);
    assertThat(claimed).extracting(Callback::assignee).doesNotHaveDuplicates();
    Map<String, String> stored =
        customers.cases().callbacks().stream()
            .filter(Callback::open)
            .collect(Collectors.toMap(Callback::reference, Callback::assignee));
    assertThat(claimed)
        .allSatisfy(one -> assertThat(stored).containsEntry(one.reference(), one.assignee()));
  }

  @Test
  void next_firstDueFirst_butOnesOwnBeforeAll() {
    List<String> asked = ask(6);
    begin(2);
    String late = asked.getLast();
    customers.act(late, new Action.Claim("jo"));

    assertThat(next("jo").orElseThrow().reference()).isEqualTo(late);
    assertThat(next("kim").orElseThrow().planned().from().toInstant()).isEqualTo(NINE);
  }

  @Test
  void next_windowHasNotBegun_isNobody() {
    ask(1);
    customers.clock().set(NINE.minusSeconds(1));
    assertThat(next("jo")).isEmpty();

    customers.clock().pass(Duration.ofSeconds(1));
    assertThat(next("jo")).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void next_brokenOffAnywhere_theNextCallGivesTheSame(Side side) {
    int requests = 0;
    ask(15);
    begin(3);
    for (int call = 1; requests == call - 1; call++) {
      String colleague = "jo-" + side + call;
      customers.faults().breakCall(call, side);
      Optional<Callback> first = nextOrBroken(colleague);
      requests += customers.faults().end() ? 1 : 0;

      Callback again = next(colleague).orElseThrow();

      assertThat(first.map(Callback::reference).orElse(again.reference()))
          .isEqualTo(again.reference());
      assertThat(customers.cases().callbacks())
          .filteredOn(callback -> colleague.equals(callback.assignee()) && callback.open())
          .as("after call %d", call)
          .hasSize(1);
    }
    assertThat(requests).as("calls broken off").isGreaterThanOrEqualTo(3);
  }

  private Optional<Callback> nextOrBroken(String colleague) {
    try {
      return next(colleague);
    } catch (SdkClientException broken) {
      return Optional.empty();
    }
  }

  private Optional<Callback> next(String colleague) {
    return customers.bean(CallbackQueue.class).next(colleague, POOLS, customers.settings());
  }

  private List<String> ask(int times) {
    return IntStream.range(0, times)
        .mapToObj(_ -> customers.ask("queue", null).reference())
        .toList();
  }

  /** So many windows of two hours have begun, the first of them at nine. */
  private void begin(int windows) {
    customers.clock().set(NINE.plus(Duration.ofHours(2L * (windows - 1))));
  }
}
