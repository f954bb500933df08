package nl.openbalie.appointment;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.openbalie.cases.Customer;
import nl.openbalie.web.Input;
import nl.openbalie.web.Language;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** How to reach who makes an appointment: by telephone, by mail, or both. */
final class CustomerDetails {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final int MOST_OF_A_PHONE = 40;

  /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
  private static final int MOST_OF_A_MAIL = 254;

  /** Only what surely is none is refused: whether mail arrives is known when it does. */
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

  private CustomerDetails() {}

  static Customer of(
      @Nullable String name, @Nullable String phone, @Nullable String mail, Language language) {
    String givenPhone = Input.optional("phone", phone, MOST_OF_A_PHONE);
    String givenMail = Input.optional("mail", mail, MOST_OF_A_MAIL);
    if (givenPhone == null && givenMail == null) {
      throw new Problem(ProblemType.PHONE_OR_MAIL_MISSING, "phone");
    }
    return new Customer(
        name,
        givenPhone == null ? null : e164(givenPhone),
        givenMail == null ? null : address(givenMail),
        language.code());
  }

  /** Any number that exists, here or abroad: it is written down, not called for every visit. */
  private static String e164(String typed) {
    try {
      PhoneNumber number = PHONES.parse(typed, "NL");
      if (PHONES.isValidNumber(number)) {
        return PHONES.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException _) {
      // No number at all is as wrong as one that does not exist.
    }
    throw new Problem(ProblemType.PHONE_INVALID, "phone");
  }

  private static String address(String typed) {
    if (!MAIL.matcher(typed).matches()) {
      throw new Problem(ProblemType.FIELD_INVALID, "mail");
    }
    int at = typed.lastIndexOf('@');
    return typed.substring(0, at) + typed.substring(at).toLowerCase(Locale.ROOT);
  }
}
