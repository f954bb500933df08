package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long a change takes until customers see it, on a store that is far away: the time is that of
 * the requests and of waiting for the reader's next look, and only the test's clock spends it.
 */
final class SnapshotVisibleTest extends SnapshotTest {

  private static final Duration GET = Duration.ofMillis(63);
  private static final Duration PUT = Duration.ofMillis(100);
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(10);

  /** As in S3ObjectStore. */
  private static final int AT_ONCE = 5;

  private final LuceneShelf shelf = new LuceneShelf();
  private Duration sum = Duration.ZERO;
  private boolean together;
  private boolean elsewhere;
  private Runnable beforeThePointerMoves = () -> {};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void publish_readerLookedJustBefore_isVisibleWithinOneAndAHalfTimesItsRequests(int change)
      throws IOException {
    SnapshotWriter writer = writer(far());
    publish(writer, 100, 1);
    for (int earlier = 1; earlier < change; earlier++) {
      publish(writer, 1, 1 + earlier);
    }
    try (var reader =
        new SnapshotReader<>(far(), temp.resolve("cache"), shelf::open, clock, SECOND)) {
      sequence(reader);
      later();
      beforeThePointerMoves = () -> lookElsewhere(reader);
      sum = Duration.ZERO;
      Instant begin = now;

      long published = publish(writer, 1, 1 + change).sequence();
      while (sequence(reader) < published) {
        now = now.plus(BETWEEN_CALLS);
      }

      assertThat(Duration.between(begin, now)).isLessThan(sum.multipliedBy(3).dividedBy(2));
    }
  }

  private Manifest publish(SnapshotWriter writer, int articles, int version) throws IOException {
    SortedMap<String, Integer> changed = new TreeMap<>();
    IntStream.range(0, articles).forEach(i -> changed.put("onderwerp" + i, version));
    return writer.publish("", "", (work, base) -> shelf.write(work, base == null, changed));
  }

  private static long sequence(SnapshotReader<Shelf.View> reader) throws IOException {
    try (var lease = reader.acquire()) {
      return lease.manifest().sequence();
    }
  }

  private void lookElsewhere(SnapshotReader<Shelf.View> reader) {
    elsewhere = true;
    try {
      sequence(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    elsewhere = false;
  }

  private ObjectStore far() {
    return new Steps(folder, this::request, operation -> {}) {
      @Override
      public void putAll(List<Transfer> transfers) throws IOException {
        together = true;
        super.putAll(transfers);
        together = false;
        spend(PUT.multipliedBy(Math.ceilDiv(transfers.size(), AT_ONCE)));
      }

      @Override
      public void downloadAll(List<Transfer> transfers) throws IOException {
        together = true;
        super.downloadAll(transfers);
        together = false;
        spend(GET.multipliedBy(Math.ceilDiv(transfers.size(), AT_ONCE)));
      }
    };
  }

  private void request(String operation) {
    if (elsewhere) {
      return;
    }
    boolean reads = operation.startsWith("look") || operation.startsWith("download");
    sum = sum.plus(reads ? GET : PUT);
    if (!together) {
      spend(reads ? GET : PUT);
    }
    if (operation.equals("replace " + Pointer.KEY)) {
      beforeThePointerMoves.run();
    }
  }

  private void spend(Duration time) {
    if (!elsewhere) {
      now = now.plus(time);
    }
  }
}
