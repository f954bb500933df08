package nl.openbalie.journey;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what names a person, before it is stored (demand D20). */
public final class Redaction {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,253}\\.\\p{L}{2,24}");
  private static final Pattern IBAN =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Alpha}{2}\\d{2}(?:[\\h.-]?[\\p{Alpha}\\d]){11,30}");
  private static final Pattern NINE_DIGITS =
      Pattern.compile("(?<!\\p{N})(?:\\d(?:[\\h.-]?\\d){8}|\\d{8})");
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\p{N})\\(?(?:\\+\\d|0)(?:[\\h.()-]{0,3}\\d){8,13}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\h.-]");

  private Redaction() {}

  /** The text with {@code [mail]}, {@code [iban]}, {@code [bsn]} and {@code [phone]} in place. */
  public static String redact(String text) {
    String redacted = MAIL.matcher(text).replaceAll("[mail]");
    redacted = replace(redacted, IBAN, "[iban]", Redaction::isIban);
    redacted = replace(redacted, NINE_DIGITS, "[bsn]", Redaction::isBsn);
    redacted = replace(redacted, PHONE, "[phone]", Redaction::isPhone);
    return redactOtherPhones(redacted);
  }

  /** Where what matches does not hold, a part of it may: words or other numbers stand beside it. */
  private static String replace(
      String text, Pattern pattern, String replacement, Predicate<String> holds) {
    StringBuilder redacted = new StringBuilder();
    int done = 0;
    Matcher matcher = pattern.matcher(text);
    for (int from = 0; matcher.find(from); ) {
      int end = end(text, matcher.start(), matcher.end(), holds);
      from = end < 0 ? matcher.start() + 1 : end;
      if (end > 0) {
        redacted.append(text, done, matcher.start()).append(replacement);
        done = end;
      }
    }
    return redacted.append(text, done, text.length()).toString();
  }

  /** The end of the longest part from the start that holds; -1 when none does. */
  private static int end(String text, int start, int longest, Predicate<String> holds) {
    for (int end = longest; end > start; end--) {
      if (endsThere(text, end) && holds.test(text.substring(start, end))) {
        return end;
      }
    }
    return -1;
  }

  private static boolean endsThere(String text, int end) {
    return Character.isLetterOrDigit(text.charAt(end - 1))
        && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
  }

  /** Eight digits have a zero before them, and stand close together, unlike those of a date. */
  private static boolean isBsn(String text) {
    String digits = compact(text);
    return ElevenTest.passes(text.length() == 8 ? "0" + digits : digits);
  }

  /** ISO 13616: with the first four characters last and letters as numbers, modulo 97 gives 1. */
  private static boolean isIban(String text) {
    String compact = compact(text);
    if (compact.length() < 15) {
      return false;
    }
    StringBuilder number = new StringBuilder();
    (compact.substring(4) + compact.substring(0, 4))
        .toUpperCase(Locale.ROOT)
        .chars()
        .forEach(character -> number.append(Character.digit(character, 36)));
    return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  private static String compact(String text) {
    return SEPARATORS.matcher(text).replaceAll("");
  }

  private static boolean isPhone(String text) {
    try {
      return PHONES.isValidNumber(PHONES.parse(text, "NL"));
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** Finds what was mistyped or written in another way, but not after another number. */
  private static String redactOtherPhones(String text) {
    StringBuilder redacted = new StringBuilder();
    int done = 0;
    for (PhoneNumberMatch match :
        PHONES.findNumbers(text, "NL", Leniency.POSSIBLE, Long.MAX_VALUE)) {
      if (isPhone(match)) {
        redacted.append(text, done, match.start()).append("[phone]");
        done = match.end();
      }
    }
    return redacted.append(text, done, text.length()).toString();
  }

  /**
   * Nine digits or more as one dials them, or a mobile number without its zero; no date, no sum.
   */
  private static boolean isPhone(PhoneNumberMatch match) {
    String digits = PhoneNumberUtil.normalizeDigitsOnly(match.rawString());
    boolean dialled = match.rawString().contains("+") || digits.startsWith("0");
    return digits.length() >= 9
        && (dialled || PHONES.getNumberType(match.number()) == PhoneNumberType.MOBILE);
  }
}
