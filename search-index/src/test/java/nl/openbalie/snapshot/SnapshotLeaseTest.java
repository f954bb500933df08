package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A snapshot is open as long as somebody uses it, and closed once. */
final class SnapshotLeaseTest extends SnapshotTest {

  @Test
  void close_oldStillLeased_closesItAfterTheLastUse() throws IOException {
    try (var reader = reader(folder)) {
      publish(writer(folder), "one");
      var first = reader.acquire();
      var second = reader.acquire();
      publish(writer(folder), "two");
      later();
      lines(reader);
      Notebook old = first.value();
      assertThat(old.lines()).containsExactly("one");

      first.close();
      first.close();
      assertThat(old.timesClosed()).isZero();
      assertThat(old.folder()).isNotEmptyDirectory();

      second.close();
      assertThat(old.timesClosed()).isOne();
      assertThat(old.folder()).doesNotExist();
    }
  }

  @Test
  void close_readerWithALease_leavesItOpenAndGivesNoMore() throws IOException {
    var reader = reader(folder);
    publish(writer(folder), "one");
    var lease = reader.acquire();
    Notebook notebook = lease.value();

    reader.close();
    reader.close();

    assertThat(notebook.timesClosed()).isZero();
    later();
    assertThatThrownBy(reader::acquire).isInstanceOf(SnapshotUnavailableException.class);
    lease.close();
    assertThat(notebook.timesClosed()).isOne();
  }

  @Test
  void acquire_manyThreadsWhileSnapshotsChange_givesOnlyOpenOnesEachClosedOnce() throws Exception {
    List<Notebook> opened = new CopyOnWriteArrayList<>();
    SnapshotReader.Opener<Notebook> opener =
        (open, manifest) -> {
          opened.add(Notebook.open(open, manifest));
          return opened.getLast();
        };
    publish(writer(folder), "start");

    try (ExecutorService threads = Executors.newFixedThreadPool(3);
        var reader =
            new SnapshotReader<>(folder, temp.resolve("cache"), opener, clock, Duration.ZERO)) {
      Callable<Void> use = () -> useUntilFifty(reader);
      List<Future<Void>> users = IntStream.range(0, 2).mapToObj(i -> threads.submit(use)).toList();
      for (int i = 1; i < 50; i++) {
        publish(writer(folder), "line " + i);
      }
      for (Future<Void> user : users) {
        user.get();
      }
    }

    assertThat(opened).hasSizeGreaterThan(1).allMatch(notebook -> notebook.timesClosed() == 1);
    assertThat(SnapshotFolder.children(temp.resolve("cache"))).isEmpty();
  }

  private static Void useUntilFifty(SnapshotReader<Notebook> reader) throws IOException {
    int lines = 0;
    while (lines < 50) {
      try (var lease = reader.acquire()) {
        lines = lease.value().lines().size();
        assertThat(lease.value().timesClosed()).isZero();
        assertThat(lease.value().folder()).isNotEmptyDirectory();
      }
    }
    return null;
  }
}
