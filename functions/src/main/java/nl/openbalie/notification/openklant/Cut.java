package nl.openbalie.notification.openklant;

/** Texts made to fit. */
final class Cut {

  private static final String GOES_ON = "… ";

  private Cut() {}

  /**
   * The text; when it is too long as much as fits, up to the end of a word, and where to read on.
   *
   * @param most the most characters of the result
   * @param rest where the rest is; left out when there is no room for it
   */
  static String toFit(String text, int most, String rest) {
    if (text.length() <= most) {
      return text;
    }
    String end = GOES_ON.length() + rest.length() < most ? GOES_ON + rest : GOES_ON.strip();
    return words(text, most - end.length()) + end;
  }

  private static String words(String text, int most) {
    int end = most;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end > 0 ? end : whole(text, most)).stripTrailing();
  }

  /** Not in the middle of a character that takes two places. */
  private static int whole(String text, int end) {
    return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
