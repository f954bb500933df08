package nl.openbalie.cases;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** A short name for a case that can be said aloud: no letters that look or sound alike. */
public final class Reference {

  private static final String SIGNS = "23456789BCDFHJKLMRSTVWXZ";
  private static final int LENGTH = 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

  private Reference() {}

  /** One of four and a half thousand million. */
  public static String random() {
    StringBuilder reference = new StringBuilder();
    RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(SIGNS::charAt).forEach(reference::append);
    return reference.toString();
  }

  /** Whether the text can be a reference at all. */
  public static boolean possible(String text) {
    return FORM.matcher(text).matches();
  }
}
