package nl.openbalie.cloud;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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
      long nanos = interval.toNanos();
      while (!stopped && !hurried && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
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
    lock.lock();
    try {
      ended = begun;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
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
      hurried = true;
      changed.signalAll();
      long nanos = longest.toNanos();
      while (!stopped && ended < wanted && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
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
      long nanos = time.toNanos();
      while (!stopped && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
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
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
