package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keyed objects with conditional writes: a folder or S3.
 *
 * <p>A key is a relative path with forward slashes. A write is seen whole or not at all, and by
 * everybody who looks after it returned. A method that throws an {@link IOException} may have had
 * its effect. Safe for use by many threads and processes.
 */
public interface ObjectStore {

  /** What a look at a key shows. */
  sealed interface Look {
    /** There is no object. */
    record Absent() implements Look {}

    /** The object still has the etag that was asked about; its content did not travel. */
    record Unchanged() implements Look {}

    /** The object as it is now. */
    record Found(StoredObject object) implements Look {}
  }

  /**
   * An object in a listing.
   *
   * @param size in bytes
   * @param lastModified when it was last put, by the store's clock
   */
  record Listed(String key, long size, Instant lastModified) {}

  /**
   * A file on its way to or from the store.
   *
   * @param file to read from or to write to
   */
  record Transfer(String key, Path file) {}

  /**
   * Reads the object unless it is known already.
   *
   * @param etag of the content known to the caller, null when none is
   */
  Look look(String key, @Nullable String etag) throws IOException;

  /** Returns the object, or null when there is none. */
  default @Nullable StoredObject get(String key) throws IOException {
    return look(key, null) instanceof Look.Found found ? found.object() : null;
  }

  /** Stores the object where there is none yet; returns false, changing nothing, where there is. */
  boolean putIfAbsent(String key, byte[] bytes) throws IOException;

  /** Replaces the object that has this etag; returns false, changing nothing, where none has. */
  boolean replace(String key, byte[] bytes, String etag) throws IOException;

  /** Stores a file's content, over what was there. */
  void put(String key, Path file) throws IOException;

  /**
   * Writes an object's content to a file, over what was there; after an exception the file may hold
   * a part.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such object
   */
  void download(String key, Path target) throws IOException;

  /**
   * Stores files; after an exception some may be there. A store that is far away does it at once.
   */
  default void putAll(List<Transfer> transfers) throws IOException {
    for (Transfer transfer : transfers) {
      put(transfer.key(), transfer.file());
    }
  }

  /** Like {@link #download} for each, and like {@link #putAll} in time. */
  default void downloadAll(List<Transfer> transfers) throws IOException {
    for (Transfer transfer : transfers) {
      download(transfer.key(), transfer.file());
    }
  }

  /** Lists the objects whose keys begin with the prefix, by key. */
  List<Listed> list(String prefix) throws IOException;

  /** Deletes the object, if there is one. */
  void delete(String key) throws IOException;
}
