package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publishes snapshots, each made from the one before.
 *
 * <p>Files go first, then the manifest, then the pointer: until the pointer has moved nothing is
 * published, and a crash leaves only objects that nobody sees. Of two writers one finds the pointer
 * moved and starts over from there, so no edit is lost. One thread at a time.
 */
public final class SnapshotWriter {

  private final ObjectStore store;
  private final Path work;
  private final InstantSource clock;

  /**
   * Makes a writer.
   *
   * @param work a folder of this writer alone; what is in it is reused or thrown away
   */
  public SnapshotWriter(ObjectStore store, Path work, InstantSource clock) {
    this.store = store;
    this.work = work;
    this.clock = clock;
  }

  /** A change to a snapshot. May be applied more than once, each time to a newer base. */
  @FunctionalInterface
  public interface Edit {

    /**
     * Changes the files in the folder.
     *
     * @param folder holds exactly the files of the base, none when there is no base
     * @param base the current snapshot, null when there is none
     * @return the names of the files that make up the new snapshot
     */
    Set<String> apply(Path folder, @Nullable Manifest base) throws IOException;
  }

  /** Returns what is published now, null when nothing is. */
  public @Nullable Manifest current() throws IOException {
    return base().manifest;
  }

  /**
   * Publishes the edited snapshot and returns its manifest.
   *
   * @param schema as in {@link Manifest}
   * @param position as in {@link Manifest}
   * @throws IOException when the store, the folder or the edit fails; the snapshot is then whole or
   *     not there, most likely not
   */
  public synchronized Manifest publish(String schema, String position, Edit edit)
      throws IOException {
    while (true) {
      Base base = base();
      SnapshotFolder.fill(work, base.files(), Map.of(), store);
      Set<String> names = edit.apply(work, base.manifest);
      Manifest next = writeManifest(schema, position, upload(names, base), base);
      if (movePointer(base, next)) {
        return next;
      }
    }
  }

  /**
   * Deletes what no reader can need any more: manifests that were followed up longer ago than this,
   * and files as old that only they name. The current snapshot stays, however old.
   *
   * @param readerLife longer than any reader takes to fetch a snapshot or any writer to publish one
   */
  public synchronized void collect(Duration readerLife) throws IOException {
    Manifest current = current();
    if (current != null) {
      new Collection(store, clock.instant().minus(readerLife)).run(current);
    }
  }

  private Base base() throws IOException {
    StoredObject object = store.get(Pointer.KEY);
    if (object == null) {
      return new Base(null, null, null);
    }
    Pointer pointer = Pointer.fromJson(object.bytes());
    return new Base(object.etag(), pointer, pointer.follow(store));
  }

  private Map<String, Manifest.Content> upload(Set<String> names, Base base) throws IOException {
    Set<Manifest.Content> stored = new HashSet<>(base.files().values());
    Map<String, Manifest.Content> files = new HashMap<>();
    for (String name : names) {
      Path file = work.resolve(name);
      Manifest.Content content = SnapshotFolder.content(file);
      if (stored.add(content)) {
        store.put(content.key(), file);
      }
      files.put(name, content);
    }
    return files;
  }

  /** Takes the first free sequence: those between belong to writers that crashed or lost. */
  private Manifest writeManifest(
      String schema, String position, Map<String, Manifest.Content> files, Base base)
      throws IOException {
    long from = base.pointer == null ? 0 : base.pointer.sequence();
    long sequence = from;
    Manifest manifest;
    do {
      sequence++;
      manifest = new Manifest(sequence, from, schema, position, clock.instant(), files);
    } while (!store.putIfAbsent(Manifest.key(sequence), manifest.toJson()));
    return manifest;
  }

  private boolean movePointer(Base base, Manifest next) throws IOException {
    Pointer pointer = Pointer.to(next);
    boolean moved =
        base.etag == null
            ? store.putIfAbsent(Pointer.KEY, pointer.toJson())
            : store.replace(Pointer.KEY, pointer.toJson(), base.etag);
    // A client that repeats a write whose answer got lost hears that somebody was first: itself.
    return moved || pointer.equals(base().pointer);
  }

  /** Where an edit starts: all null when nothing is published. */
  private record Base(
      @Nullable String etag, @Nullable Pointer pointer, @Nullable Manifest manifest) {

    Map<String, Manifest.Content> files() {
      return manifest == null ? Map.of() : manifest.files();
    }
  }
}
