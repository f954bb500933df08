package nl.openbalie.evaluation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code qrels.tsv} says: question, entry and grade, or with a column that TREC has between
 * the first two; a first line that is a header is passed over.
 */
final class Judgements {

  private final Map<String, Map<String, Integer>> grades = new HashMap<>();

  private Judgements() {}

  static Judgements read(NumberedLines lines) throws IOException {
    Judgements judgements = new Judgements();
    List<NumberedLines.Line> all = lines.read();
    for (NumberedLines.Line line : all) {
      String[] columns = columns(line.text());
      boolean whole = columns.length == 3 || columns.length == 4;
      if (whole && isNumber(columns[columns.length - 1])) {
        judgements.add(columns);
      } else if (line != all.getFirst() || !whole) {
        throw line.wrong("is not a question, an entry and a grade with tabs between");
      }
    }
    return judgements;
  }

  private static String[] columns(String line) {
    String[] columns = line.strip().split("\t");
    return columns.length >= 3 ? columns : line.strip().split("\\s+");
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("-?\\d{1,9}(\\.\\d{1,9})?");
  }

  private void add(String[] columns) {
    int grade = (int) Math.ceil(Double.parseDouble(columns[columns.length - 1].strip()));
    if (grade > 0) {
      grades
          .computeIfAbsent(columns[0].strip(), question -> new HashMap<>())
          .put(columns[columns.length - 2].strip(), grade);
    }
  }

  /** The entries that answer the question, with their grades. */
  Map<String, Integer> of(String question) {
    return grades.getOrDefault(question, Map.of());
  }
}
