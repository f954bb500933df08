package nl.openbalie.snapshot;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Promises that hold in whatever order things happen and fail. A failure names its seed; {@code
 * -Dsnapshot.seed=SEED} plays that game again.
 */
final class SnapshotScheduleTest extends SnapshotTest {

  private static final int GAMES = 10_000;
  private static final int GAMES_WITH_LUCENE = 200;

  @Test
  void promises_anyOrderAndFailures_areKept() {
    play(GAMES, new PlainShelf());
  }

  @Test
  void promises_anyOrderAndFailuresOfTheRealIndex_areKept() {
    play(GAMES_WITH_LUCENE, new LuceneShelf());
  }

  private void play(int games, Shelf shelf) {
    Long again = Long.getLong("snapshot.seed");
    LongStream seeds = again == null ? new Random().longs(games) : LongStream.of(again);
    seeds.parallel().forEach(seed -> play(seed, shelf));
  }

  private void play(long seed, Shelf shelf) {
    Path folder = temp.resolve("game " + seed);
    try {
      new Game(seed, folder, shelf).play();
      SnapshotFolder.delete(folder);
    } catch (Throwable e) {
      throw new AssertionError("play it again with -Dsnapshot.seed=" + seed, e);
    }
  }
}
