package nl.openbalie.index;

import java.util.ArrayList;
import java.util.List;
import nl.openbalie.index.Word.Form;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;

/**
 * The forms of a question by number, and the pieces that they are of: looked up for every word of
 * every phrasing, so without objects.
 */
final class FormTable {

  /** Places for each form, so that looking up hardly ever takes a second look. */
  private static final int ROOM = 4;

  private final int[] numbers;
  private final int[] owners;
  private final double[] strengths;
  private final int mask;
  private int pieces;

  private FormTable(int forms) {
    int size = Integer.highestOneBit(Math.max(1, forms) * ROOM) * 2;
    numbers = new int[size];
    owners = new int[size];
    strengths = new double[size];
    mask = size - 1;
  }

  static FormTable of(List<Word> words) {
    List<Piece> pieces = new ArrayList<>();
    int forms = 0;
    for (Word word : words) {
      for (Reading reading : word.readings()) {
        for (Piece piece : reading.pieces()) {
          pieces.add(piece);
          forms += piece.forms().size();
        }
      }
    }
    FormTable table = new FormTable(forms);
    for (Piece piece : pieces) {
      piece.forms().forEach(table::put);
      table.pieces++;
    }
    return table;
  }

  private void put(Form form) {
    int at = first(form.number());
    while (owners[at] != 0) {
      at = (at + 1) & mask;
    }
    numbers[at] = form.number();
    owners[at] = pieces + 1;
    strengths[at] = form.strength();
  }

  /** How many pieces there are, numbered in the order of words, readings and pieces. */
  int pieces() {
    return pieces;
  }

  /**
   * Notes in {@code found} which pieces the form is of.
   *
   * @param found by piece, how much it is worth that was found
   * @return what the form is worth, 0 when the question hasn't it
   */
  double find(int number, double[] found) {
    double best = 0;
    for (int at = first(number); owners[at] != 0; at = (at + 1) & mask) {
      if (numbers[at] == number) {
        int piece = owners[at] - 1;
        found[piece] = Math.max(found[piece], strengths[at]);
        best = Math.max(best, strengths[at]);
      }
    }
    return best;
  }

  private int first(int number) {
    return (number >>> 2) & mask;
  }
}
