package nl.openbalie.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One round of deleting what no reader can need any more. */
final class Collection {

  private final ObjectStore store;
  private final Instant before;
  private final Map<String, Manifest> known;
  private final Set<String> needed = new HashSet<>();

  /**
   * Prepares a round.
   *
   * @param before what was current or written after this moment, by the store's clock, stays
   * @param known manifests read by earlier rounds, by key; this one adds and takes away
   */
  Collection(ObjectStore store, Instant before, Map<String, Manifest> known) {
    this.store = store;
    this.before = before;
    this.known = known;
  }

  void run(Manifest current) throws IOException {
    // Files are listed first: one that a writer is about to name is then seen as young, or the
    // manifest that names it is seen.
    List<ObjectStore.Listed> files = store.list(Manifest.Content.KEYS);
    List<ObjectStore.Listed> manifests = store.list(Manifest.KEYS);
    needPublished(current, manifests);
    needUnpublished(current, manifests);
    deleteUnneeded(manifests);
    deleteUnneeded(files);
    known.keySet().retainAll(needed);
  }

  /** A snapshot was current until the next was made from it: the first old one is the last. */
  private void needPublished(Manifest current, List<ObjectStore.Listed> manifests)
      throws IOException {
    Map<String, ObjectStore.Listed> byKey =
        manifests.stream().collect(Collectors.toMap(ObjectStore.Listed::key, Function.identity()));
    long sequence = current.sequence();
    ObjectStore.Listed manifest = byKey.get(Manifest.key(sequence));
    while (manifest != null) {
      sequence = need(manifest).base();
      manifest = old(manifest) ? null : byKey.get(Manifest.key(sequence));
    }
  }

  /** The writer of a later one may be about to point to it, that of a young one to find it lost. */
  private void needUnpublished(Manifest current, List<ObjectStore.Listed> manifests)
      throws IOException {
    for (ObjectStore.Listed manifest : manifests) {
      boolean later = manifest.key().compareTo(Manifest.key(current.sequence())) > 0;
      if (later || !old(manifest)) {
        need(manifest);
      }
    }
  }

  private Manifest need(ObjectStore.Listed listed) throws IOException {
    Manifest manifest = known.get(listed.key());
    if (manifest == null) {
      StoredObject object = store.get(listed.key());
      if (object == null) {
        throw new IOException(listed.key() + " went while it was in use");
      }
      manifest = Manifest.fromJson(object.bytes());
      known.put(listed.key(), manifest);
    }
    needed.add(listed.key());
    manifest.files().values().forEach(content -> needed.add(content.key()));
    return manifest;
  }

  private void deleteUnneeded(List<ObjectStore.Listed> objects) throws IOException {
    for (ObjectStore.Listed object : objects) {
      if (old(object) && !needed.contains(object.key())) {
        store.delete(object.key());
      }
    }
  }

  private boolean old(ObjectStore.Listed object) {
    return object.lastModified().isBefore(before);
  }
}
