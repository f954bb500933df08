package nl.openbalie.callback;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** Numbers that a colleague can call. */
final class PhoneNumbers {

  private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
  private static final int NETHERLANDS = 31;
  private static final int MOST = 40;

  private PhoneNumbers() {}

  /** The number in E.164; a problem for no number, a foreign one, or one that costs the caller. */
  static String e164(@Nullable String typed) {
    PhoneNumber number = parse(Input.required("phone", typed, MOST));
    return switch (UTIL.getNumberType(number)) {
      case PREMIUM_RATE, SHARED_COST -> throw new Problem(ProblemType.PHONE_PREMIUM, "phone");
      case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER, UAN -> format(number);
      default -> throw new Problem(ProblemType.PHONE_INVALID, "phone");
    };
  }

  private static PhoneNumber parse(String typed) {
    try {
      PhoneNumber number = UTIL.parse(typed, "NL");
      if (number.hasExtension()) {
        throw new Problem(ProblemType.PHONE_INVALID, "phone");
      }
      return number;
    } catch (NumberParseException e) {
      throw new Problem(ProblemType.PHONE_INVALID, "phone");
    }
  }

  private static String format(PhoneNumber number) {
    if (number.getCountryCode() != NETHERLANDS) {
      throw new Problem(ProblemType.PHONE_FOREIGN, "phone");
    }
    return UTIL.format(number, PhoneNumberFormat.E164);
  }
}
