package nl.openbalie.cloud;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** When a thread looks again, who waits for that, and whether it is to stop. Thread-safe. */
final class Rounds {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private long begun;
  private long ended;
  private boolean hurried = true;
  private boolean stopped;

  /**
   * Begins a round, after the interval or when somebody waits for one.
   *
   * @return false when it is to stop
   */
  boolean begin(Duration interval) {
    lock.lock();
    try {
      await(interval, () -> hurried);
      hurried = false;
      begun++;
      return !stopped;
    } catch (InterruptedException _) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    change(() -> ended = begun);
  }

  /**
   * Waits for a round that begins after this call.
   *
   * @return whether it ended in time
   */
  boolean awaitOne(Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long wanted = begun + 1;
      change(() -> hurried = true);
      await(longest, () -> ended >= wanted);
      return ended >= wanted;
    } finally {
      lock.unlock();
    }
  }

  /**
   * @return false when it is to stop
   */
  boolean pause(Duration time) {
    lock.lock();
    try {
      await(time, () -> false);
      return !stopped;
    } catch (InterruptedException _) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    change(() -> stopped = true);
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Until this is so, or the time is over, or it is to stop. */
  private void await(Duration longest, BooleanSupplier enough) throws InterruptedException {
    long nanos = longest.toNanos();
    while (!stopped && !enough.getAsBoolean() && nanos > 0) {
      nanos = changed.awaitNanos(nanos);
    }
  }
}
