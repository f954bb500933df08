package nl.openbalie.snapshot;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Publishes snapshots, each made from the one before.
 *
 * <p>Files go first, then the manifest, then the pointer: until the pointer has moved nothing is
 * published, and a crash leaves only objects that nobody sees. Of two writers one finds the pointer
 * moved and starts over from there, so no edit is lost. A snapshot that turns out to be broken is
 * followed by one that is made from nothing. One thread at a time.
 */
public final class SnapshotWriter {

  private static final System.Logger LOG = System.getLogger(SnapshotWriter.class.getName());

  private final ObjectStore store;
  private final Path work;
  private final InstantSource clock;
  private final Map<String, Manifest> known = new HashMap<>();

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
     * @param base the current snapshot, null when there is none, or none that can be read
     * @return the names of the files that make up the new snapshot
     */
    Set<String> apply(Path folder, @Nullable Manifest base) throws IOException;
  }

  /** Returns what is published now, null when nothing is. */
  public @Nullable Manifest current() throws IOException {
    StoredObject object = store.get(Pointer.KEY);
    return object == null ? null : Pointer.fromJson(object.bytes()).follow(store);
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
      Base base = prepare();
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
      new Collection(store, clock.instant().minus(readerLife), known).run(current);
    }
  }

  /** Fills the work folder with what the edit starts from: nothing where that is broken. */
  private Base prepare() throws IOException {
    Base base = base();
    try {
      SnapshotFolder.fill(work, base.files(), Map.of(), store);
      return base;
    } catch (BrokenSnapshotException e) {
      LOG.log(Level.WARNING, "the current snapshot is broken; the next is made anew", e);
      SnapshotFolder.fill(work, Map.of(), Map.of(), store);
      return base.broken();
    }
  }

  private Base base() throws IOException {
    StoredObject object = store.get(Pointer.KEY);
    if (object == null) {
      return new Base(null, lastSequence(), null);
    }
    Pointer pointer;
    try {
      pointer = Pointer.fromJson(object.bytes());
    } catch (BrokenSnapshotException e) {
      LOG.log(Level.WARNING, "the pointer is broken; a new one is made", e);
      return new Base(object.etag(), lastSequence(), null);
    }
    try {
      return new Base(object.etag(), pointer.sequence(), pointer.follow(store));
    } catch (BrokenSnapshotException e) {
      LOG.log(Level.WARNING, "the current snapshot is broken; the next is made anew", e);
      return new Base(object.etag(), pointer.sequence(), null);
    }
  }

  /** The highest there is, whoever made it and whether or not it was published. */
  private long lastSequence() throws IOException {
    List<ObjectStore.Listed> manifests = store.list(Manifest.KEYS);
    return manifests.isEmpty() ? 0 : Manifest.sequence(manifests.getLast().key());
  }

  private Map<String, Manifest.Content> upload(Set<String> names, Base base) throws IOException {
    Set<Manifest.Content> stored = new HashSet<>(base.files().values());
    Map<String, Manifest.Content> files = new HashMap<>();
    List<ObjectStore.Transfer> fresh = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      Path file = work.resolve(name);
      Manifest.Content content = SnapshotFolder.content(file);
      if (stored.add(content)) {
        fresh.add(new ObjectStore.Transfer(content.key(), file));
      }
      files.put(name, content);
    }
    store.putAll(fresh);
    return files;
  }

  /** Takes the first free sequence: those between belong to writers that crashed or lost. */
  private Manifest writeManifest(
      String schema, String position, Map<String, Manifest.Content> files, Base base)
      throws IOException {
    long sequence = base.sequence;
    Manifest manifest;
    do {
      sequence++;
      manifest = new Manifest(sequence, base.sequence, schema, position, clock.instant(), files);
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
    return moved || pointsTo(pointer);
  }

  private boolean pointsTo(Pointer pointer) throws IOException {
    StoredObject object = store.get(Pointer.KEY);
    return object != null && Arrays.equals(object.bytes(), pointer.toJson());
  }

  /**
   * Where an edit starts.
   *
   * @param etag of the pointer, null when there is none
   * @param sequence what the next is to be higher than
   * @param manifest null when there is nothing to start from
   */
  private record Base(@Nullable String etag, long sequence, @Nullable Manifest manifest) {

    Base broken() {
      return new Base(etag, sequence, null);
    }

    Map<String, Manifest.Content> files() {
      return manifest == null ? Map.of() : manifest.files();
    }
  }
}
