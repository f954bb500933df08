package nl.openbalie.index;

/**
 * Counts typing errors: a letter too many, too few or another one, two that changed places. Not
 * thread-safe.
 */
final class Errors {

  private final String typed;
  private final int most;
  private int[] beforeLast;
  private int[] last;
  private int[] now;

  /**
   * @param most what has more errors needs no counting
   */
  Errors(String typed, int most) {
    this.typed = typed;
    this.most = most;
    this.beforeLast = new int[typed.length() + 1];
    this.last = new int[typed.length() + 1];
    this.now = new int[typed.length() + 1];
  }

  /** How many errors make the word what was typed; more than the most when there are more. */
  int to(String word) {
    for (int i = 0; i < last.length; i++) {
      last[i] = i;
    }
    for (int row = 1; row <= word.length(); row++) {
      if (count(word, row) > most) {
        return most + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[typed.length()];
  }

  /** Counts for the first letters of the word; returns the fewest in the row. */
  private int count(String word, int row) {
    now[0] = row;
    int fewest = row;
    char letter = word.charAt(row - 1);
    for (int i = 1; i <= typed.length(); i++) {
      int other = typed.charAt(i - 1) == letter ? 0 : 1;
      int count = Math.min(last[i - 1] + other, 1 + Math.min(last[i], now[i - 1]));
      if (row > 1
          && i > 1
          && typed.charAt(i - 2) == letter
          && typed.charAt(i - 1) == word.charAt(row - 2)) {
        count = Math.min(count, beforeLast[i - 2] + 1);
      }
      now[i] = count;
      fewest = Math.min(fewest, count);
    }
    return fewest;
  }
}
