package nl.openbalie.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Lets one actor at a time go on, in an order drawn from a seed: the same seed is the same order.
 * In half of the games one of them is slow.
 */
final class Schedule {

  /** Somebody who does something, with {@link #pass} at each point where others may come first. */
  interface Actor {
    void act() throws Exception;
  }

  private final Random random;
  private final List<Semaphore> actors = new ArrayList<>();
  private final Semaphore over = new Semaphore(0);
  private Semaphore slow;
  private Semaphore acting;
  private Throwable failure;

  Schedule(Random random) {
    this.random = random;
  }

  void add(Actor actor) {
    Semaphore turn = new Semaphore(0);
    actors.add(turn);
    Thread.startVirtualThread(() -> {
      turn.acquireUninterruptibly();
      try {
        actor.act();
      } catch (Throwable e) {
        failure = e;
      }
      leave(turn);
    });
  }

  /** Returns when all have done; throws what one of them threw. */
  void run() throws Throwable {
    slow = random.nextBoolean() ? draw() : null;
    next();
    over.acquire();
    if (failure != null) {
      throw failure;
    }
  }

  /** Called by the one whose turn it is, to give others theirs. */
  void pass() {
    Semaphore me = acting;
    Semaphore next = draw();
    if (next != me) {
      wake(next);
      me.acquireUninterruptibly();
    }
  }

  private void leave(Semaphore me) {
    actors.remove(me);
    if (failure != null || actors.isEmpty()) {
      over.release();
    } else {
      next();
    }
  }

  private void next() {
    wake(draw());
  }

  private Semaphore draw() {
    Semaphore drawn = any();
    return drawn == slow && random.nextInt(4) > 0 ? any() : drawn;
  }

  private Semaphore any() {
    return actors.get(random.nextInt(actors.size()));
  }

  private void wake(Semaphore next) {
    acting = next;
    next.release();
  }
}
