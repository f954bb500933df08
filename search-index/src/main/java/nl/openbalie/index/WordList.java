package nl.openbalie.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of words that come with the code: one a line, comments behind a {@code #}. */
final class WordList {

  private WordList() {}

  static List<String> lines(String name) {
    try (InputStream words = WordList.class.getResourceAsStream(name)) {
      if (words == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      String text = new String(words.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(line -> isWord(line)).distinct().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static boolean isWord(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
