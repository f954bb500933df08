package nl.openbalie.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what a stranger sends. */
public final class Input {

  /** RFC 5321: a path of 256 characters, without its brackets. */
  private static final int MOST_OF_MAIL = 254;

  private static final Pattern ID = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

  private Input() {}

  /**
   * The text without white space around it; null when nothing is left.
   *
   * @param most the most characters accepted
   */
  public static @Nullable String optional(String field, @Nullable String text, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > most) {
      throw new Problem(ProblemType.TEXT_TOO_LONG, field);
    }
    if (text.codePoints().anyMatch(Input::unreadable)) {
      throw new Problem(ProblemType.FIELD_INVALID, field);
    }
    return text.strip();
  }

  /** Like {@link #optional}, but a problem when nothing is left. */
  public static String required(String field, @Nullable String text, int most) {
    String given = optional(field, text, most);
    if (given == null) {
      throw new Problem(ProblemType.FIELD_MISSING, field);
    }
    return given;
  }

  /** A mail address as it is to be written to; null for none, a problem when it cannot be one. */
  public static @Nullable String mail(String field, @Nullable String text) {
    String given = optional(field, text, MOST_OF_MAIL);
    return given == null ? null : MailAddress.of(given, field);
  }

  /** Whether it can name something: kebab-case, 1 to 80 characters. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * Control characters other than tab and line ends, and halves of a character: nobody types those.
   */
  public static boolean unreadable(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', '\r' -> false;
      default ->
          Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    };
  }
}
