package nl.openbalie.snapshot;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a snapshot is made of; never changed once written.
 *
 * @param sequence 1 and up, higher for a later snapshot, with gaps
 * @param base sequence of the snapshot it was made from, or made instead of; 0 for none
 * @param schema names what wrote the files (analyzer and Lucene version): a reader or writer that
 *     differs cannot use them
 * @param position how far the knowledge stream had been read, empty when unknown
 * @param created by the writer's clock
 * @param files by name; a name is one without a folder
 */
public record Manifest(
    long sequence,
    long base,
    String schema,
    String position,
    Instant created,
    Map<String, Content> files) {

  private static final int VERSION = 1;
  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  static final String KEYS = "m/";

  public Manifest {
    require(base >= 0 && sequence > base, "sequence or base");
    require(schema != null && position != null && created != null, "schema, position or created");
    files.forEach((name, content) -> require(NAME.matcher(name).matches(), "name " + name));
    files = Collections.unmodifiableMap(new TreeMap<>(files)); // always in the same order
  }

  /**
   * The content of a file.
   *
   * @param sha256 64 lower-case hexadecimal digits
   * @param size in bytes
   */
  public record Content(String sha256, long size) {
    static final String KEYS = "f/";

    public Content {
      require(HASH.matcher(sha256).matches(), "SHA-256 " + sha256);
      require(size >= 0, "size");
    }

    String key() {
      return KEYS + sha256;
    }
  }

  /** The same manifest always gives the same bytes. */
  public byte[] toJson() throws IOException {
    return JSON.std.asBytes(
        new Wire(VERSION, sequence, base, schema, position, created.toString(), files));
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IOException when the bytes are no manifest, or one of a version unknown here
   */
  public static Manifest fromJson(byte[] json) throws IOException {
    try {
      Wire wire = JSON.std.beanFrom(Wire.class, json);
      require(wire.version == VERSION, "version " + wire.version);
      return new Manifest(
          wire.sequence,
          wire.base,
          wire.schema,
          wire.position,
          Instant.parse(wire.created),
          wire.files);
    } catch (IOException | RuntimeException e) {
      throw new BrokenSnapshotException(
          "not a manifest that can be read here: " + e.getMessage(), e);
    }
  }

  /** Padded, so that keys sort as sequences do. */
  static String key(long sequence) {
    return KEYS + "%012d.json".formatted(sequence);
  }

  /** What {@link #key} was made of. */
  static long sequence(String key) {
    return Long.parseLong(key, KEYS.length(), key.indexOf('.'), 10);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("wrong " + what);
    }
  }

  /** The JSON's shape. */
  private record Wire(
      int version,
      long sequence,
      long base,
      String schema,
      String position,
      String created,
      Map<String, Content> files) {}
}
