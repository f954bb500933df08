package nl.openbalie.snapshot;

import java.io.IOException;
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
  private static final int GAMES_WITH_LUCENE = 300;

  @Test
  void promises_anyOrderAndFailures_areKept() throws IOException {
    play(GAMES, new PlainShelf());
  }

  @Test
  void promises_anyOrderAndFailuresOfTheRealIndex_areKept() throws IOException {
    play(GAMES_WITH_LUCENE, new LuceneShelf());
  }

  private void play(int games, Shelf shelf) throws IOException {
    Long again = Long.getLong("snapshot.seed");
    long[] seeds =
        again == null ? new Random().longs(games).toArray() : LongStream.of(again).toArray();
    for (long seed : seeds) {
      Path folder = temp.resolve("game");
      try {
        new Game(seed, folder, shelf).play();
      } catch (Throwable e) {
        throw new AssertionError("play it again with -Dsnapshot.seed=" + seed, e);
      }
      SnapshotFolder.delete(folder);
    }
  }
}
