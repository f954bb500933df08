package nl.openbalie.web;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * Mail addresses as people have them: {@code dot-atom@domain} of RFC 5322, without its quotations,
 * comments and address literals, which nobody types on purpose.
 */
final class MailAddress {

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final int MOST_OF_LOCAL = 64;

  /** Labels of RFC 1035, the last of which is no number. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
              + "(?:xn--[A-Za-z0-9-]{1,58}[A-Za-z0-9]|[A-Za-z]{2,63})");

  private MailAddress() {}

  /** The address, a domain with letters outside ASCII in its encoded form; a problem for others. */
  static String of(String typed, String field) {
    int at = typed.lastIndexOf('@');
    String local = typed.substring(0, Math.max(at, 0));
    String domain = ascii(typed.substring(at + 1), field);
    if (local.length() > MOST_OF_LOCAL
        || !LOCAL.matcher(local).matches()
        || !DOMAIN.matcher(domain).matches()) {
      throw new Problem(ProblemType.MAIL_INVALID, field);
    }
    return local + "@" + domain;
  }

  private static String ascii(String domain, String field) {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException _) {
      throw new Problem(ProblemType.MAIL_INVALID, field);
    }
  }
}
