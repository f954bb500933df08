package nl.openbalie.notification;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a JSON object a line: what a bus or a queue is on one machine. */
public record JsonLines(Path file) implements DeadLetters {

  @Override
  public void add(String line) {
    try {
      Files.writeString(file, line + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
