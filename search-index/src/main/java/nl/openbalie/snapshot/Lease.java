package nl.openbalie.snapshot;

import java.io.Closeable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The use of an opened snapshot, which stays open until this is closed.
 *
 * @param <T> what a snapshot is opened as
 */
public final class Lease<T extends Closeable> implements Closeable {

  private final OpenSnapshot<T> snapshot;
  private final AtomicBoolean closed = new AtomicBoolean();

  Lease(OpenSnapshot<T> snapshot) {
    this.snapshot = snapshot;
  }

  /** What the snapshot was opened as; not to be closed by the caller. */
  public T value() {
    return snapshot.value();
  }

  /** What the snapshot is made of. */
  public Manifest manifest() {
    return snapshot.manifest();
  }

  /** Ends the use; a second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      snapshot.release();
    }
  }
}
