package nl.openbalie.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What the invented municipality has, as it stands in its files. */
final class Sample {

  /** A form that is live in the world of all tests. */
  static final String CONTAINER = "afvalcontainer-aanvragen";

  private Sample() {}

  /** One part of its settings. */
  static String setting(String name) {
    return read("settings/" + name + ".json");
  }

  static String form(String id) {
    return read("forms/" + id + ".json");
  }

  private static String read(String file) {
    try {
      return Files.readString(World.ROOT.resolve("infrastructure/sample/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
