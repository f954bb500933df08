package nl.openbalie.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Serves the newest whole snapshot.
 *
 * <p>Has no thread of its own: the caller that finds the last look too old looks, fetches and
 * opens; the others go on with what is open. When that fails they all do, until the next look. Safe
 * for many threads.
 *
 * @param <T> what a snapshot is opened as
 */
public final class SnapshotReader<T extends Closeable> implements Closeable {

  private static final System.Logger LOG = System.getLogger(SnapshotReader.class.getName());

  private final ObjectStore store;
  private final Path cache;
  private final Opener<T> opener;
  private final InstantSource clock;
  private final Duration checkEvery;
  private final ReentrantLock looking = new ReentrantLock();

  private volatile @Nullable OpenSnapshot<T> current;
  private volatile @Nullable Instant lastLook;
  private volatile @Nullable Exception failure;
  private volatile boolean closed;

  /**
   * Makes a reader; it looks at the store when first asked.
   *
   * @param cache a folder of this reader alone; what is in it is thrown away
   * @param checkEvery how old a look may be before the next
   */
  public SnapshotReader(
      ObjectStore store, Path cache, Opener<T> opener, InstantSource clock, Duration checkEvery) {
    this.store = store;
    this.cache = cache;
    this.opener = opener;
    this.clock = clock;
    this.checkEvery = checkEvery;
  }

  /** Makes of a snapshot's files what is to be served, ready for use. */
  @FunctionalInterface
  public interface Opener<T> {

    /**
     * Opens a snapshot.
     *
     * @param folder holds the snapshot's files until the result is closed; not to be changed
     */
    T open(Path folder, Manifest manifest) throws IOException;
  }

  /**
   * The use of an opened snapshot, which stays open until this is closed.
   *
   * @param <T> what a snapshot is opened as
   */
  public static final class Lease<T extends Closeable> implements Closeable {

    private final OpenSnapshot<T> snapshot;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Lease(OpenSnapshot<T> snapshot) {
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

  /**
   * Returns the newest snapshot that could be opened, to be closed after use.
   *
   * @throws SnapshotUnavailableException when none could be opened ever, or the reader is closed
   */
  public Lease<T> acquire() throws SnapshotUnavailableException {
    lookWhenDue();
    OpenSnapshot<T> open;
    do {
      open = current;
      if (open == null) {
        throw new SnapshotUnavailableException("no snapshot is open", failure);
      }
    } while (!open.retain());
    return new Lease<>(open);
  }

  /** Forgets when the last look was, so that the next call looks: time may have stood still. */
  public void lookAgain() {
    lastLook = null;
  }

  @Override
  public void close() {
    looking.lock();
    try {
      closed = true;
      swap(null);
    } finally {
      looking.unlock();
    }
  }

  private void lookWhenDue() {
    if (!due()) {
      return;
    }
    if (current == null) {
      looking.lock();
    } else if (!looking.tryLock()) {
      return;
    }
    try {
      if (due()) {
        look();
      }
    } finally {
      looking.unlock();
    }
  }

  private boolean due() {
    Instant last = lastLook;
    // A clock that was set back counts as time gone by.
    return !closed
        && (last == null
            || Duration.between(last, clock.instant()).abs().compareTo(checkEvery) >= 0);
  }

  private void look() {
    try {
      refresh();
      failure = null;
    } catch (IOException | RuntimeException e) {
      failure = e;
      LOG.log(Level.WARNING, "no newer snapshot could be opened", e);
    } finally {
      lastLook = clock.instant();
    }
  }

  private void refresh() throws IOException {
    OpenSnapshot<T> old = current;
    switch (store.look(Pointer.KEY, old == null ? null : old.etag())) {
      case ObjectStore.Look.Absent() -> throw new IOException("nothing is published");
      case ObjectStore.Look.Unchanged() -> {}
      case ObjectStore.Look.Found(StoredObject pointer) -> swap(fetch(pointer, old));
    }
  }

  private OpenSnapshot<T> fetch(StoredObject pointer, @Nullable OpenSnapshot<T> old)
      throws IOException {
    Manifest manifest = Pointer.fromJson(pointer.bytes()).follow(store);
    if (old == null) {
      SnapshotFolder.delete(cache); // what an earlier process left
    }
    Files.createDirectories(cache);
    Path folder = Files.createTempDirectory(cache, manifest.sequence() + "-");
    try {
      Map<String, Path> verified = old == null ? Map.of() : old.filesByHash();
      SnapshotFolder.fill(folder, manifest.files(), verified, store);
      return new OpenSnapshot<>(opener.open(folder, manifest), manifest, folder, pointer.etag());
    } catch (IOException | RuntimeException e) {
      SnapshotFolder.delete(folder);
      throw e;
    }
  }

  private void swap(@Nullable OpenSnapshot<T> next) {
    OpenSnapshot<T> old = current;
    current = next;
    if (old != null) {
      old.release();
    }
  }
}
