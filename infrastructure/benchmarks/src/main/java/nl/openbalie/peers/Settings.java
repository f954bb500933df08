package nl.openbalie.peers;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What {@code settings.json} says of one peer and of all. */
public final class Settings {

  /** The folder with the peers' code, in which their processes run. */
  public static final Path FOLDER = Path.of("").toAbsolutePath();

  private final Map<?, ?> all;
  private final Map<?, ?> own;

  private Settings(Map<?, ?> settings, String peer) {
    all = (Map<?, ?>) Objects.requireNonNull(settings.get("all"));
    own = (Map<?, ?>) Objects.requireNonNull(settings.get(peer));
  }

  /** Those of the peer, out of the file in {@link #FOLDER}. */
  public static Settings of(String peer) {
    try {
      String json = Files.readString(FOLDER.resolve("settings.json"));
      return new Settings(JSON.std.mapFrom(json), peer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much a field counts. */
  public String boost(String field) {
    return String.valueOf(((Map<?, ?>) Objects.requireNonNull(all.get("boost"))).get(field));
  }

  /** One of the peer's own. */
  public String text(String name) {
    return String.valueOf(own.get(name));
  }

  /** A group of the peer's own, to be added to. */
  public Map<String, String> texts(String group) {
    Map<String, String> texts = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(own.get(group)))
        .forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    return texts;
  }
}
