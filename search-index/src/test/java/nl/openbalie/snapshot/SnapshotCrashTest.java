package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left when everything stops at a step, tried for every step there is. */
final class SnapshotCrashTest extends SnapshotTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private interface Action {
    void run(ObjectStore store) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void publish_crashAtAnyStepOfTheFirst_isNoneOrWhole(String when) throws IOException {
    Action first = store -> publish(writer(store), "one");

    int step = 1;
    while (crashes(first, step, when)) {
      assertThat(publishedOrNothing()).as("step %d", step).isIn(List.of(), List.of("one"));
      assertNextSucceedsAndNothingIsLeftOver();
      step++;
      startOver();
    }

    assertThat(step).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void publish_crashAtAnyStep_isOldOrNew(String when) throws IOException {
    Action second = store -> publish(writer(store, "new work folder"), "two");

    publish(writer(folder), "one");
    int step = 1;
    while (crashes(second, step, when)) {
      assertThat(published()).as("step %d", step).isIn(List.of("one"), List.of("one", "two"));
      assertNextSucceedsAndNothingIsLeftOver();
      step++;
      startOver();
      publish(writer(folder), "one");
    }

    assertThat(step).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void collect_crashAtAnyStep_losesNothing(String when) throws IOException {
    Action collect = store -> writer(store).collect(HOUR);

    publishThree();
    now = now.plus(HOUR.multipliedBy(2));
    int step = 1;
    while (crashes(collect, step, when)) {
      assertThat(published()).as("step %d", step).containsExactly("one", "two", "three");
      assertNextSucceedsAndNothingIsLeftOver();
      step++;
      startOver();
      publishThree();
    }

    assertThat(step).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void acquire_failureAtAnyStep_keepsTheOldUntilTheNextLook(String when) throws IOException {
    int[] steps = {Integer.MAX_VALUE};
    boolean failed = true;
    for (int step = 1; failed; step++) {
      startOver();
      publish(writer(folder), "one");
      try (var reader = reader(crashing(steps, when))) {
        lines(reader);
        publish(writer(folder), "two");
        later();
        steps[0] = step;
        List<String> lines = lines(reader);
        failed = steps[0] <= 0;
        assertThat(lines).isEqualTo(failed ? List.of("one") : List.of("one", "two"));
        later();
        assertThat(lines(reader)).containsExactly("one", "two");
      }
      steps[0] = Integer.MAX_VALUE;
    }
  }

  private void publishThree() throws IOException {
    for (String line : List.of("one", "two", "three")) {
      publish(writer(folder), line);
    }
  }

  /** Returns false when the action came to its end before the step. */
  private boolean crashes(Action action, int step, String when) {
    try {
      action.run(crashing(new int[] {step}, when));
      return false;
    } catch (IOException e) {
      assertThat(e).hasMessage("crash");
      return true;
    }
  }

  private ObjectStore crashing(int[] steps, String when) {
    Steps.Step crash =
        operation -> {
          if (--steps[0] == 0) {
            throw new IOException("crash");
          }
        };
    Steps.Step nothing = operation -> {};
    return when.equals("before")
        ? new Steps(folder, crash, nothing)
        : new Steps(folder, nothing, crash);
  }

  private void assertNextSucceedsAndNothingIsLeftOver() throws IOException {
    List<String> lines = new ArrayList<>(publishedOrNothing());
    lines.add("next");
    Manifest manifest = publish(writer(folder), "next");
    assertThat(published()).isEqualTo(lines);

    now = now.plus(HOUR.multipliedBy(2));
    writer(folder).collect(HOUR);
    assertThat(published()).isEqualTo(lines);
    assertThat(folder.list("m/")).hasSize(1);
    assertThat(folder.list("f/")).hasSameSizeAs(manifest.files().entrySet());
  }

  private List<String> publishedOrNothing() throws IOException {
    return folder.get(Pointer.KEY) == null ? List.of() : published();
  }

  private void startOver() throws IOException {
    for (ObjectStore.Listed object : folder.list("")) {
      folder.delete(object.key());
    }
  }
}
