package nl.openbalie.cases;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** Numbers that a colleague can call. */
public final class PhoneNumbers {

  /** The most characters of a number as people write it. */
  public static final int MOST = 40;

  private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

  private PhoneNumbers() {}

  /**
   * The number in E.164; a problem for no number, one that costs the caller, or one of a country
   * that we do not call.
   *
   * @param typed as people write it; Dutch unless it says otherwise
   * @param countries calling codes of the countries that we call
   */
  public static String e164(@Nullable String typed, List<Integer> countries) {
    PhoneNumber number = parse(typed);
    switch (UTIL.getNumberType(number)) {
      case PREMIUM_RATE, SHARED_COST -> throw new Problem(ProblemType.PHONE_PREMIUM, "phone");
      case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER, UAN -> {}
      default -> throw new Problem(ProblemType.PHONE_INVALID, "phone");
    }
    if (!countries.contains(number.getCountryCode())) {
      throw new Problem(ProblemType.PHONE_FOREIGN, "phone");
    }
    return UTIL.format(number, PhoneNumberFormat.E164);
  }

  /** The number in E.164, wherever it is and whatever it costs; a problem for no number. */
  public static String e164(@Nullable String typed) {
    PhoneNumber number = parse(typed);
    if (!UTIL.isValidNumber(number)) {
      throw new Problem(ProblemType.PHONE_INVALID, "phone");
    }
    return UTIL.format(number, PhoneNumberFormat.E164);
  }

  private static PhoneNumber parse(@Nullable String typed) {
    try {
      PhoneNumber number = UTIL.parse(Input.required("phone", typed, MOST), "NL");
      if (number.hasExtension()) {
        throw new Problem(ProblemType.PHONE_INVALID, "phone");
      }
      return number;
    } catch (NumberParseException e) {
      throw new Problem(ProblemType.PHONE_INVALID, "phone");
    }
  }
}
