package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** No edit is lost and no half snapshot is seen, however writers and readers come together. */
final class SnapshotRaceTest extends SnapshotTest {

  private static final int WRITERS = 4;
  private static final int PUBLISHES = 75;
  private static final int GAMES = 100;

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

  @Test
  void anything_inAnyOrderWithFailures_losesNoEdit() {
    for (int game = 0; game < GAMES; game++) {
      long seed = ThreadLocalRandom.current().nextLong();
      try {
        play(seed, "game " + game);
      } catch (Exception | AssertionError e) {
        throw new AssertionError("with the seed " + seed, e);
      }
    }
  }

  private void play(long seed, String name) throws Exception {
    ObjectStore store = new FolderObjectStore(temp.resolve(name));
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    List<Turns.Player> players =
        List.of(
            mine -> write(mine, name + " first", acknowledged),
            mine -> write(mine, name + " second", acknowledged),
            mine -> read(mine, name + " reader"));

    new Turns(seed).play(store, players);

    try (var reader = reader(store)) {
      assertThat(acknowledged).isNotEmpty();
      assertThat(lines(reader)).containsAll(acknowledged).doesNotHaveDuplicates();
    }
  }

  private void write(ObjectStore store, String name, Set<String> acknowledged) {
    SnapshotWriter writer = writer(store, name);
    for (int i = 0; i < 5; i++) {
      String line = name + " line " + i;
      try {
        publish(writer, line);
        acknowledged.add(line);
      } catch (IOException e) {
        assertThat(e).hasMessage("failed for a test");
      }
    }
  }

  private void read(ObjectStore store, String name) throws IOException {
    List<String> seen = List.of();
    try (var reader =
        new SnapshotReader<>(store, temp.resolve(name), Notebook::open, clock, Duration.ZERO)) {
      for (int i = 0; i < 20; i++) {
        seen = assertGrown(seen, linesOr(seen, reader));
      }
    }
  }

  private static List<String> linesOr(List<String> none, SnapshotReader<Notebook> reader)
      throws IOException {
    try {
      return lines(reader);
    } catch (SnapshotUnavailableException e) {
      return none;
    }
  }

  private static List<String> assertGrown(List<String> before, List<String> now) {
    assertThat(now.subList(0, Math.min(before.size(), now.size()))).isEqualTo(before);
    return now;
  }
}
