package nl.openbalie.appointment;

import org.jspecify.annotations.Nullable;

/** Enough of a telephone number or mail address to know one's own by, and no more. */
final class Masked {

  private Masked() {}

  static @Nullable String phone(@Nullable String phone) {
    return phone == null ? null : "…" + phone.substring(phone.length() - 2);
  }

  static @Nullable String mail(@Nullable String mail) {
    return mail == null ? null : mail.charAt(0) + "…" + mail.substring(mail.lastIndexOf('@'));
  }
}
