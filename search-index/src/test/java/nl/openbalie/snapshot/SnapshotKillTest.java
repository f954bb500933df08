package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real processes that publish side by side into one folder, killed without a warning. */
final class SnapshotKillTest extends SnapshotTest {

  private static final int ROUNDS = 4;
  private final List<Process> processes = new ArrayList<>();

  @Test
  void publish_processesKilled_loseNothingAcknowledged() throws Exception {
    long seed = ThreadLocalRandom.current().nextLong();
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();

    for (int round = 0; round < ROUNDS; round++) {
      Process first = start("first of round " + round);
      Process second = start("second of round " + round);
      acknowledged.addAll(killAfter(20 + random.nextInt(80), first));
      acknowledged.addAll(killAfter(20 + random.nextInt(80), second));

      assertThat(published())
          .as("round %d with the seed %d", round, seed)
          .containsAll(acknowledged)
          .doesNotHaveDuplicates()
          .hasSizeLessThanOrEqualTo(acknowledged.size() + 2 * (round + 1));
      publish(writer(folder), "after round " + round);
      acknowledged.add("after round " + round);
    }
  }

  private Process start(String name) throws IOException {
    processes.add(PublishingProcess.start(temp.resolve("store"), temp.resolve(name), name));
    return processes.getLast();
  }

  @AfterEach
  void leaveNone() {
    processes.forEach(Process::destroyForcibly);
  }

  /** Returns the lines that the process said to have published before it was killed. */
  private static List<String> killAfter(int steps, Process process) throws Exception {
    List<String> said = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      for (int i = 0; i < steps; i++) {
        said.add(output.readLine());
      }
      assertThat(said).doesNotContainNull();
      process.toHandle().destroyForcibly(); // the process itself would throw its output away
      process.waitFor();
      output.lines().forEach(said::add);
    }
    return said.stream()
        .filter(line -> line.startsWith(PublishingProcess.PUBLISHED))
        .map(line -> line.substring(PublishingProcess.PUBLISHED.length()))
        .toList();
  }
}
