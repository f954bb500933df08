package nl.openbalie.callback;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.openbalie.aws.Faults;
import nl.openbalie.aws.Faults.Side;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Places in windows: never too many, never lost, whoever asks at the same time or breaks off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackPlannerTest {

  /** DynamoDB Local serves one at a time: with many more, all wait until none is in time. */
  private static final int CROWD = 10;

  /** How often one of a crowd asks before giving up. */
  private static final int PATIENCE = 10;

  @AutoClose private final Customers customers = Customers.start();

  @Test
  void twoHundredCustomersAtOnce_everyWindowHoldsFive() throws Exception {
    List<CallbackAnswer> made = atOnce(CROWD, 200, this::askInTheCrowd);

    Map<Instant, Integer> taken = new TreeMap<>(customers.cases().taken("crowd"));
    assertThat(made).hasSize(200);
    assertThat(taken).hasSize(40).allSatisfy((_, places) -> assertThat(places).isEqualTo(5));
    assertThat(taken.keySet()).containsExactlyElementsOf(customers.windows("crowd").subList(0, 40));
    assertThat(customers.cases().open("crowd")).isEqualTo(taken);
  }

  /** On a busy machine an answer may come too late; what it was about may be stored by then. */
  private CallbackAnswer askInTheCrowd() {
    String key = Token.random().value();
    for (int attempt = 1; attempt < PATIENCE; attempt++) {
      try {
        return customers.answer("crowd", key);
      } catch (ApiCallTimeoutException _) {
        // Once more, as the customer's browser would.
      }
    }
    return customers.answer("crowd", key);
  }

  @Test
  void fullToTheHorizon_isAProblem() {
    int places = 5 * customers.windows("small").size();
    IntStream.range(0, places).forEach(_ -> customers.ask("small", null));

    assertProblem(ProblemType.NO_WINDOW_LEFT, () -> customers.ask("small", null));
    assertThat(customers.cases().taken("small").values()).containsOnly(5);
  }

  @Test
  void sameKeyTwentyTimesAtOnce_isOneCallbackAndOneAnswer() throws Exception {
    String key = Token.random().value();

    List<CallbackAnswer> answers = atOnce(20, 20, () -> customers.answer("keys", key));

    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(customers.cases().open("keys").values()).containsExactly(1);
    assertThat(customers.cases().taken("keys").values()).containsExactly(1);
    assertThat(customers.answer("keys", key)).isEqualTo(answers.getFirst());
  }

  /** Breaks off each call to DynamoDB in turn, until one request needs no more calls. */
  @ParameterizedTest
  @EnumSource
  void brokenOffAnywhere_theSameCallAgainIsAnsweredAndNothingIsHalfStored(Side side) {
    String pool = "faults-" + side.name().toLowerCase(Locale.ROOT);
    Faults faults = customers.faults();
    int requests = 0;
    for (int call = 1; requests == call - 1; call++) {
      String key = Token.random().value();
      faults.breakCall(call, side);
      CallbackAnswer first = orBroken(pool, key);
      requests += faults.end() ? 1 : 0;

      CallbackAnswer again = customers.answer(pool, key);

      assertThat(first == null || first.equals(again)).isTrue();
      assertThat(customers.answer(pool, key)).isEqualTo(again);
      assertThat(sum(customers.cases().open(pool))).as("after call %d", call).isEqualTo(call);
      assertThat(customers.cases().taken(pool)).isEqualTo(customers.cases().open(pool));
    }
    assertThat(requests).as("calls broken off").isGreaterThanOrEqualTo(3);
    Map<String, Long> kinds = customers.cases().kinds();
    assertThat(kinds.get("token")).isEqualTo(customers.cases().callbacks().size());
    assertThat(kinds.get("case")).as("a case and its event").isEqualTo(2 * kinds.get("token"));
  }

  private CallbackAnswer orBroken(String pool, String key) {
    try {
      return customers.answer(pool, key);
    } catch (SdkClientException broken) {
      return null;
    }
  }

  private static int sum(Map<Instant, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static <T> List<T> atOnce(int threads, int times, Callable<T> task) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : pool.invokeAll(Collections.nCopies(times, task))) {
        results.add(done.get());
      }
      return results;
    }
  }
}
