package nl.openbalie.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that hold something, with where they stand. */
record NumberedLines(Path file) {

  /**
   * One line.
   *
   * @param number from 1
   */
  record Line(Path file, int number, String text) {

    BadQuestionSetException wrong(String what) {
      return new BadQuestionSetException("%s, line %d %s.".formatted(file, number, what));
    }
  }

  List<Line> read() throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : all()) {
      number++;
      if (!text.isBlank()) {
        lines.add(new Line(file, number, number == 1 ? withoutByteOrderMark(text) : text));
      }
    }
    return lines;
  }

  private List<String> all() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadQuestionSetException(file + " is missing, so this is no question set.");
    }
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new BadQuestionSetException(file + " is not written in UTF-8.");
    }
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
