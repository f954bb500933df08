package nl.openbalie.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A publishing process: batches of changes come in, each until it is acknowledged. */
final class Publishing implements Schedule.Actor {

  private static final int BATCHES = 2;
  private static final int ATTEMPTS = 300;
  private static final List<String> ARTICLES = List.of("paspoort", "afval", "bijstand");

  private final Game game;
  private Path folder;
  private SnapshotWriter writer;

  Publishing(Game game) {
    this.game = game;
    this.folder = game.newFolder();
    start();
  }

  private void start() {
    writer = new SnapshotWriter(game.network(), folder, game);
  }

  @Override
  public void act() {
    List<String> earlier = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      game.schedule.pass();
      String changed = any(ARTICLES);
      game.live.merge(changed, 1, Integer::sum);
      earlier.add(changed);
      // The stream comes again from anywhere, and the other process has its own order.
      deliver(new TreeSet<>(List.of(changed, any(earlier), any(ARTICLES))));
    }
  }

  private void deliver(Set<String> batch) {
    batch.retainAll(game.live.keySet());
    SortedMap<String, Integer> promised = present(batch);
    int attempts = 0;
    while (!published(batch)) {
      assertThat(++attempts).as("attempts").isLessThan(ATTEMPTS);
      game.schedule.pass();
    }
    promised.forEach((id, version) -> game.acknowledged.merge(id, version, Math::max));
    if (game.random.nextInt(3) == 0) {
      collect();
    }
  }

  private boolean published(Set<String> batch) {
    game.publishing++;
    try {
      writer.publish(
          "",
          "",
          (work, base) -> {
            Set<String> wanted = base == null ? game.live.keySet() : batch;
            game.schedule.pass();
            return write(work, base == null, present(wanted));
          });
      return true;
    } catch (IOException e) {
      return false;
    } catch (BadNetwork.Crash e) {
      restart();
      return false;
    } finally {
      game.publishing--;
    }
  }

  private Set<String> write(Path work, boolean fresh, SortedMap<String, Integer> articles)
      throws IOException {
    Set<String> files = game.shelf.write(work, fresh, articles);
    if (game.badLuck()) {
      throw new IOException("No space left on device");
    }
    if (game.badLuck()) {
      throw new BadNetwork.Crash();
    }
    return files;
  }

  private void collect() {
    game.publishing++;
    try {
      writer.collect(Game.READER_LIFE);
    } catch (IOException e) {
      // What is old stays until the next time.
    } catch (BadNetwork.Crash e) {
      restart();
    } finally {
      game.publishing--;
    }
  }

  /** With what the dead process left, or on another machine. */
  private void restart() {
    if (game.random.nextBoolean()) {
      folder = game.newFolder();
    }
    start();
  }

  private SortedMap<String, Integer> present(Set<String> articles) {
    SortedMap<String, Integer> present = new TreeMap<>(game.live);
    present.keySet().retainAll(articles);
    return present;
  }

  private String any(List<String> of) {
    return of.get(game.random.nextInt(of.size()));
  }
}
