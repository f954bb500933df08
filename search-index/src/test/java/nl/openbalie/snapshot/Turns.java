package nl.openbalie.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Lets players do one store operation at a time, in an order drawn from a seed, and makes some
 * fail: the same seed plays the same game.
 */
final class Turns {

  private static final int ONE_FAILURE_IN = 40;

  /** A thread that works on a store of its own. */
  interface Player {
    void play(ObjectStore store) throws IOException;
  }

  private final Random random;
  private final SortedSet<Integer> waiting = new TreeSet<>();
  private int playing;
  private @Nullable Integer next;

  Turns(long seed) {
    random = new Random(seed);
  }

  void play(ObjectStore store, List<Player> players) throws Exception {
    playing = players.size();
    List<Future<?>> games = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      for (int i = 0; i < players.size(); i++) {
        games.add(threads.submit(game(store, i, players.get(i))));
      }
    }
    for (Future<?> game : games) {
      game.get();
    }
  }

  private Callable<@Nullable Void> game(ObjectStore store, int number, Player player) {
    ObjectStore mine =
        new Steps(store, operation -> takeTurn(number), operation -> failSometimes());
    return () -> {
      try {
        player.play(mine);
      } finally {
        leave();
      }
      return null;
    };
  }

  private synchronized void takeTurn(int number) throws IOException {
    waiting.add(number);
    drawWhenAllWait();
    while (next == null || next != number) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    next = null;
    waiting.remove(number);
    failSometimes();
  }

  private synchronized void leave() {
    playing--;
    drawWhenAllWait();
  }

  private void drawWhenAllWait() {
    if (waiting.size() == playing && playing > 0) {
      next = List.copyOf(waiting).get(random.nextInt(playing));
      notifyAll();
    }
  }

  private synchronized void failSometimes() throws IOException {
    if (random.nextInt(ONE_FAILURE_IN) == 0) {
      throw new IOException("failed for a test");
    }
  }
}
