package nl.openbalie.journey;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what names a person, before it is stored (demand D20). */
public final class Redaction {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,253}\\.\\p{L}{2,24}");
  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{Alpha}{2}\\d{2}(?:[ .-]?[\\p{Alpha}\\d]){11,30}(?![\\p{L}\\p{N}])");
  private static final Pattern NINE_DIGITS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\d(?:[ .-]?\\d){7,8}(?![\\p{L}\\p{N}])");
  private static final Pattern SEPARATORS = Pattern.compile("[ .-]");

  private Redaction() {}

  /** The text with {@code [mail]}, {@code [iban]}, {@code [bsn]} and {@code [phone]} in place. */
  public static String redact(String text) {
    String redacted = MAIL.matcher(text).replaceAll("[mail]");
    redacted = replace(redacted, IBAN, "[iban]", Redaction::isIban);
    redacted = replace(redacted, NINE_DIGITS, "[bsn]", Redaction::isBsn);
    return redactPhones(redacted);
  }

  private static String replace(
      String text, Pattern pattern, String replacement, Predicate<String> holds) {
    return pattern
        .matcher(text)
        .replaceAll(match -> {
          String compact = SEPARATORS.matcher(match.group()).replaceAll("");
          return holds.test(compact) ? replacement : Matcher.quoteReplacement(match.group());
        });
  }

  /**
   * The 11-test of the Dutch citizen service number: nine digits weighed 9 to 2, the last -1, add
   * up to a multiple of 11; eight digits have a zero before them.
   */
  static boolean isBsn(String digits) {
    String nine = digits.length() == 8 ? "0" + digits : digits;
    int sum = -Character.digit(nine.charAt(8), 10);
    for (int place = 0; place < 8; place++) {
      sum += (9 - place) * Character.digit(nine.charAt(place), 10);
    }
    return sum != 0 && sum % 11 == 0;
  }

  /** ISO 13616: with the first four characters last and letters as numbers, modulo 97 gives 1. */
  static boolean isIban(String compact) {
    StringBuilder number = new StringBuilder();
    (compact.substring(4) + compact.substring(0, 4))
        .toUpperCase(Locale.ROOT)
        .chars()
        .forEach(character -> number.append(Character.digit(character, 36)));
    return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  private static String redactPhones(String text) {
    StringBuilder redacted = new StringBuilder();
    int done = 0;
    for (PhoneNumberMatch match :
        PHONES.findNumbers(text, "NL", Leniency.POSSIBLE, Long.MAX_VALUE)) {
      redacted.append(text, done, match.start()).append("[phone]");
      done = match.end();
    }
    return redacted.append(text.substring(done)).toString();
  }
}
