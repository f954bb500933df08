package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** A process in which customers search: one alone, and then two at a time. */
final class Searching {

  private static final int SEARCHES = 4;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Game game;
  private final Path cache;
  private BadNetwork network;
  private SnapshotReader<Shelf.View> reader;
  private boolean served;
  private int looking;
  private final NavigableMap<Long, SortedMap<String, Integer>> seen = new TreeMap<>();

  Searching(Game game) {
    this.game = game;
    this.cache = game.newFolder();
    start();
  }

  private void start() {
    network = game.network();
    reader = new SnapshotReader<>(network, cache, game.shelf::open, game, LOOK_EVERY);
    served = false;
  }

  void search() throws IOException {
    for (int i = 0; i < SEARCHES; i++) {
      game.schedule.pass();
      searchOnce();
    }
  }

  /** Waits for the first answer: until there is one, a reader lets all but one wait. */
  void searchBeside() throws IOException {
    for (int i = 0; i < SEARCHES; i++) {
      game.schedule.pass();
      if (served) {
        searchOnce();
      }
    }
  }

  /** What is found in the end, when nothing goes wrong any more. */
  Map<String, Integer> foundWithoutTrouble() throws IOException {
    network.mend();
    reader.lookAgain();
    try (var last = reader;
        var lease = last.acquire()) {
      return lease.value().versions();
    }
  }

  private void searchOnce() throws IOException {
    boolean restored = game.random.nextInt(3) == 0;
    if (restored) {
      reader.lookAgain();
    }
    game.later(Duration.ofMillis(game.random.nextInt(900)));
    SnapshotReader<Shelf.View> mine = reader;
    boolean atHand = served;
    Instant begin = game.instant();
    int faults = network.faults();
    boolean looksAlone = restored && looking == 0;
    SortedMap<String, Integer> least = new TreeMap<>(game.acknowledged);
    long newest = seen.isEmpty() ? 0 : seen.lastKey();
    try (var lease = acquire()) {
      assertThat(lease.manifest().sequence()).as("not older").isGreaterThanOrEqualTo(newest);
      SortedMap<String, Integer> found = lease.value().versions();
      note(lease.manifest().sequence(), found);
      if (looksAlone && undisturbed(begin, faults)) {
        assertNotOlder(found, least);
      }
      game.schedule.pass(); // what is in use stays, whatever is swapped meanwhile
      if (mine == reader) { // the process lives
        assertThat(lease.value().versions()).as("the same during a search").isEqualTo(found);
      }
    } catch (SnapshotUnavailableException e) {
      assertThat(atHand).as("an index was at hand").isFalse();
      assertThat(!least.isEmpty() && looksAlone && undisturbed(begin, faults))
          .as("there was one to fetch")
          .isFalse();
    } catch (BadNetwork.Crash e) {
      start();
    }
  }

  private SnapshotReader.Lease<Shelf.View> acquire() throws IOException {
    looking++;
    try {
      var lease = reader.acquire();
      served = true;
      return lease;
    } finally {
      looking--;
    }
  }

  /** Nothing went wrong, and no file was old enough to be collected under a fetch. */
  private boolean undisturbed(Instant begin, int faults) {
    return faults == network.faults()
        && !game.damaged
        && Duration.between(begin, game.instant()).compareTo(Game.READER_LIFE) < 0;
  }

  private void note(long sequence, SortedMap<String, Integer> found) {
    var earlier = seen.floorEntry(sequence);
    if (earlier != null) {
      assertNotOlder(found, earlier.getValue());
    }
    seen.put(sequence, found);
  }

  private static void assertNotOlder(Map<String, Integer> found, Map<String, Integer> least) {
    least.forEach((id, version) ->
        assertThat(found.getOrDefault(id, 0)).as(id).isGreaterThanOrEqualTo(version));
  }
}
