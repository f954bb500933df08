package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No edit is lost and no half snapshot is seen, however writers and readers come together. */
final class SnapshotRaceTest extends SnapshotTest {

  private static final int WRITERS = 4;
  private static final int PUBLISHES = 75;

  @Test
  void publish_manyWritersAtOnce_losesNoEdit() throws Exception {
    publish(writer(folder), "start");
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = "writer " + writer;
      writers.add(() -> publishMany(name));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
      Future<?> reading = threads.submit(this::readUntilAllIsThere);
      for (Future<Integer> writer : threads.invokeAll(writers)) {
        writer.get();
      }
      reading.get();
    }

    assertThat(published()).doesNotHaveDuplicates().hasSize(WRITERS * PUBLISHES + 1);
  }

  private int publishMany(String name) throws IOException {
    SnapshotWriter writer = writer(new FolderObjectStore(temp.resolve("store")), name);
    int i = 0;
    while (i < PUBLISHES) {
      publish(writer, name + " line " + i++);
    }
    return i;
  }

  private List<String> readUntilAllIsThere() throws IOException {
    List<String> seen = List.of();
    try (var reader =
        new SnapshotReader<>(folder, temp.resolve("cache"), Notebook::open, clock, Duration.ZERO)) {
      while (seen.size() < WRITERS * PUBLISHES + 1) {
        seen = assertGrown(seen, lines(reader));
      }
    }
    return seen;
  }

  private static List<String> assertGrown(List<String> before, List<String> now) {
    assertThat(now.subList(0, Math.min(before.size(), now.size()))).isEqualTo(before);
    return now;
  }
}
