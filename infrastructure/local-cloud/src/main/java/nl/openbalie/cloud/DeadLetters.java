package nl.openbalie.cloud;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A queue for what could not be handled: a file with one JSON object a line. */
final class DeadLetters {

  private final Path file;

  DeadLetters(Path file) {
    this.file = file;
  }

  /**
   * @param event as the function got it, so that it can be given again
   */
  void add(Map<String, Object> event, String error) {
    var letter = new LinkedHashMap<String, Object>();
    letter.put("error", error);
    letter.put("event", event);
    try {
      Files.writeString(file, Json.write(letter) + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> all() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
