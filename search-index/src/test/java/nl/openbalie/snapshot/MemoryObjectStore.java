package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Objects in memory, for one thread at a time; its clock is the game's. */
final class MemoryObjectStore implements ObjectStore {

  private record Entry(byte[] bytes, String etag, Instant modified) {}

  private final SortedMap<String, Entry> objects = new TreeMap<>();
  private final InstantSource clock;
  private int writes;

  MemoryObjectStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Look look(String key, String etag) {
    Entry entry = objects.get(key);
    if (entry == null) {
      return new Look.Absent();
    }
    return entry.etag.equals(etag)
        ? new Look.Unchanged()
        : new Look.Found(new StoredObject(entry.bytes, entry.etag));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] bytes) {
    return !objects.containsKey(key) && write(key, bytes);
  }

  @Override
  public boolean replace(String key, byte[] bytes, String etag) {
    return look(key, etag) instanceof Look.Unchanged && write(key, bytes);
  }

  @Override
  public void put(String key, Path file) throws IOException {
    write(key, Files.readAllBytes(file));
  }

  @Override
  public void download(String key, Path target) throws IOException {
    Entry entry = objects.get(key);
    if (entry == null) {
      throw new NoSuchFileException(key);
    }
    Files.write(target, entry.bytes);
  }

  @Override
  public List<Listed> list(String prefix) {
    return objects.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(entry ->
            new Listed(entry.getKey(), entry.getValue().bytes.length, entry.getValue().modified))
        .toList();
  }

  @Override
  public void delete(String key) {
    objects.remove(key);
  }

  /** Changes an object behind everybody's back: its etag and its time stay. */
  void damage(String key, byte[] bytes) {
    objects.computeIfPresent(key, (_, entry) -> new Entry(bytes, entry.etag, entry.modified));
  }

  private boolean write(String key, byte[] bytes) {
    objects.put(key, new Entry(bytes, "etag " + writes++, clock.instant()));
    return true;
  }
}
