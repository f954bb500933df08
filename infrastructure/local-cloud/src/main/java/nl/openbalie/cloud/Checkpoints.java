package nl.openbalie.cloud;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The last sequence number handled of each shard, in a file. */
final class Checkpoints {

  private final Path file;
  private final Map<String, String> handled = new TreeMap<>();

  Checkpoints(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      read();
    }
  }

  Optional<String> of(String shard) {
    return Optional.ofNullable(handled.get(shard));
  }

  void put(String shard, String sequenceNumber) {
    handled.put(shard, sequenceNumber);
    write();
  }

  /** Forgets the shards that are no more. */
  void keep(Set<String> shards) {
    if (handled.keySet().retainAll(shards)) {
      write();
    }
  }

  private void read() {
    try {
      handled.putAll(JSON.std.mapOfFrom(String.class, file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    DataFolder.replace(file, Json.write(handled));
  }
}
