package nl.openbalie;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
public final class TestClock implements InstantSource {

  /** Monday 23 November 2026, eight o'clock in the morning in Amsterdam. */
  public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T07:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY_MORNING);

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(Instant moment) {
    now.set(moment);
  }

  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
