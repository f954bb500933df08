package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder, a clock that only tests move, and short ways to write and to read. */
abstract class SnapshotTest {

  static final Duration SECOND = Duration.ofSeconds(1);
  private static final Logger LOG = Logger.getLogger(SnapshotTest.class.getPackageName());

  @TempDir(factory = MemoryFolder.class)
  Path temp;

  Instant now = Instant.now();
  final InstantSource clock = () -> now;
  ObjectStore folder;

  @BeforeEach
  void open() {
    folder = new FolderObjectStore(temp.resolve("store"));
    LOG.setLevel(Level.OFF); // these tests make things fail on purpose
  }

  @AfterEach
  void logAgain() {
    LOG.setLevel(null);
  }

  SnapshotWriter writer(ObjectStore store) {
    return writer(store, "work");
  }

  SnapshotWriter writer(ObjectStore store, String name) {
    return new SnapshotWriter(store, temp.resolve(name), clock);
  }

  Manifest publish(SnapshotWriter writer, String line) throws IOException {
    return writer.publish("schema", "position", Notebook.add(line));
  }

  SnapshotReader<Notebook> reader(ObjectStore store) {
    Path cache = temp.resolve("cache");
    return new SnapshotReader<>(store, cache, Notebook::open, clock, SECOND);
  }

  /** What a new reader finds, in a cache of its own. */
  List<String> published() throws IOException {
    Path cache = temp.resolve("cache of a new reader");
    try (var reader = new SnapshotReader<>(folder, cache, Notebook::open, clock, SECOND)) {
      return lines(reader);
    }
  }

  static List<String> lines(SnapshotReader<Notebook> reader) throws IOException {
    try (var lease = reader.acquire()) {
      return lease.value().lines();
    }
  }

  void later() {
    now = now.plus(SECOND);
  }
}
