package nl.openbalie.snapshot;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The one object that changes: which manifest is the current one.
 *
 * @param manifest SHA-256 of the manifest's bytes
 */
record Pointer(long sequence, String manifest) {

  static final String KEY = "CURRENT";

  static Pointer to(Manifest manifest) throws IOException {
    return new Pointer(manifest.sequence(), Sha256.of(manifest.toJson()));
  }

  byte[] toJson() throws IOException {
    return JSON.std.asBytes(this);
  }

  static Pointer fromJson(byte[] json) throws BrokenSnapshotException {
    @Nullable Pointer pointer;
    try {
      pointer = JSON.std.beanFrom(Pointer.class, json);
    } catch (IOException | RuntimeException e) {
      throw new BrokenSnapshotException("not a pointer: " + e.getMessage(), e);
    }
    if (pointer == null || pointer.manifest == null) {
      throw new BrokenSnapshotException("not a pointer", null);
    }
    return pointer;
  }

  /**
   * The manifest pointed to, as it was when the pointer was written.
   *
   * @throws BrokenSnapshotException when there is no such manifest
   */
  Manifest follow(ObjectStore store) throws IOException {
    String key = Manifest.key(sequence);
    StoredObject object = store.get(key);
    if (object == null || !Sha256.of(object.bytes()).equals(manifest)) {
      throw new BrokenSnapshotException(key + " is missing or not the one pointed to", null);
    }
    return Manifest.fromJson(object.bytes());
  }
}
