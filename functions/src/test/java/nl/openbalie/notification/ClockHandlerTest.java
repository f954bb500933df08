package nl.openbalie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Faults;
import org.junit.jupiter.api.Test;

class ClockHandlerTest {

  @Test
  void execute_promisesCannotBeWatched_remindsAllTheSameAndFails() {
    TestClock clock = new TestClock();
    try (OneProcess functions = OneProcess.start(clock)) {
      ClockHandler handler = new ClockHandler(functions.context());
      Faults faults = functions.bean(Faults.class);
      int before = faults.calls();
      handler.execute(Map.of());
      int callsOfBoth = faults.calls() - before;
      faults.breakCall(1, Faults.Side.BEFORE);

      assertThatThrownBy(() -> handler.execute(Map.of())).isInstanceOf(RuntimeException.class);

      assertThat(faults.end()).isTrue();
      assertThat(faults.calls()).isEqualTo(before + 2 * callsOfBoth);
    }
  }
}
