package nl.openbalie.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An opened snapshot and the count of its users; the last one closes it and deletes its folder.
 *
 * @param etag of the pointer that led here
 */
record OpenSnapshot<T extends Closeable>(
    T value, Manifest manifest, Path folder, String etag, AtomicInteger users) {

  private static final System.Logger LOG = System.getLogger(OpenSnapshot.class.getName());

  /** Takes over an opened value, for its first user. */
  OpenSnapshot(T value, Manifest manifest, Path folder, String etag) {
    this(value, manifest, folder, etag, new AtomicInteger(1));
  }

  /** The files that were fetched, by their SHA-256. */
  Map<String, Path> filesByHash() throws IOException {
    Map<String, Path> byHash = new HashMap<>();
    for (Path file : SnapshotFolder.children(folder)) {
      Manifest.Content content = manifest.files().get(SnapshotFolder.name(file));
      if (content != null) { // the opener may have put its own beside
        byHash.put(content.sha256(), file);
      }
    }
    return byHash;
  }

  /** Adds a user; returns false when the last one has left. */
  boolean retain() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Takes a user off. Cleaning up is no business of the user's, so a failure is only logged. */
  void release() {
    if (users.decrementAndGet() == 0) {
      try {
        value.close();
        SnapshotFolder.delete(folder);
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "snapshot " + manifest.sequence() + " could not be cleaned up", e);
      }
    }
  }
}
