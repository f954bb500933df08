package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LambdaRuntimeTest {

  private static final String HANDLER = TrialHandler.class.getName() + "::handle";

  private static LambdaRuntime runtime;

  @BeforeAll
  static void start() throws Exception {
    runtime = start(HANDLER, Map.of("NAME", "trial"));
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  @Test
  void invoke_event_givesWhatTheFunctionAnswers() throws Exception {
    var answer = JSON.std.mapFrom(runtime.invoke("{\"q\":\"é\"}"));

    assertThat(answer)
        .containsEntry("event", Map.of("q", "é"))
        .containsEntry("name", "trial")
        .containsEntry("class", "given")
        .containsEntry("path", classes().toString());
  }

  @Test
  void invoke_largeEvent_arrivesWhole() throws Exception {
    var event = "\"" + "x".repeat(2_000_000) + "\"";

    assertThat(runtime.invoke(event)).contains(event);
  }

  @Test
  void invoke_functionThrows_failsWithItsErrorAndGoesOn() {
    assertThatThrownBy(() -> runtime.invoke("\"fail\""))
        .isInstanceOf(FunctionException.class)
        .hasMessageContaining("told to fail")
        .hasMessageContaining("IllegalStateException");
    assertThat(runtime.invoke("1")).contains("\"event\":1");
  }

  @Test
  void logs_haveWhatTheFunctionPrints() {
    runtime.invoke("1");

    assertThat(runtime.logs()).contains("asked something");
  }

  @Test
  void readings_ofARunningFunction_areThere() {
    assertThat(runtime.spent().seconds()).isPositive();
    assertThat(runtime.spent().cpuSeconds()).isPositive();
    assertThat(runtime.spentAtCheckpoint()).isEqualTo(Spent.NOTHING);
    assertThat(runtime.residentBytes()).isGreaterThan(10_000_000);
  }

  @Test
  void invoke_processEnds_failsAtOnceAndEverAfter() throws Exception {
    try (var other = start(HANDLER, Map.of())) {
      assertThatThrownBy(() -> other.invoke("\"end\"")).isInstanceOf(FunctionException.class);
      assertThatThrownBy(() -> other.invoke("1")).isInstanceOf(FunctionException.class);
    }
  }

  @Test
  void start_handlerThatCanNotBeMade_failsWithItsError() {
    assertThatThrownBy(() -> start(BrokenHandler.class.getName() + "::handle", Map.of()))
        .isInstanceOf(FunctionException.class)
        .hasMessageContaining("broken from the start");
  }

  @Test
  void invoke_unknownHandler_failsWithItsName() throws Exception {
    try (var other = start("no.Handler::handle", Map.of())) {
      assertThatThrownBy(() -> other.invoke("1"))
          .isInstanceOf(FunctionException.class)
          .hasMessageContaining("no.Handler");
    }
  }

  @Test
  void start_snapStart_runsTheFunctionAfterTheRestore() throws Exception {
    try (var restored = start(HANDLER, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"))) {
      assertThat(restored.invoke("1")).contains("\"event\":1");
      assertThat(restored.spentAtCheckpoint().seconds())
          .isPositive()
          .isLessThan(restored.spent().seconds());
    }
  }

  @Test
  void close_leavesNoProcess() throws Exception {
    var other = start(HANDLER, Map.of());

    other.close();

    assertThat(other.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static LambdaRuntime start(String handler, Map<String, String> environment)
      throws Exception {
    return LambdaRuntime.start(classes(), handler, environment, List.of("-Dtrial=given"));
  }

  private static Path classes() throws Exception {
    URI place = TrialHandler.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return Path.of(place);
  }
}
