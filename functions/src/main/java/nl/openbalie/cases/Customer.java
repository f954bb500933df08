package nl.openbalie.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the customer of a case.
 *
 * @param phone E.164
 * @param mail where to write what happens with the case; null to write nothing
 * @param lang what the customer reads, {@code nl} or {@code en}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Customer(
    @Nullable String name, @Nullable String phone, @Nullable String mail, String lang) {

  /** Enough of the number to know one's own by, and no more. */
  public @Nullable String maskedPhone() {
    return phone == null ? null : "…" + phone.substring(phone.length() - 2);
  }

  /** Enough of the address to know one's own by, and no more. */
  public @Nullable String maskedMail() {
    return mail == null ? null : mail.charAt(0) + "…" + mail.substring(mail.lastIndexOf('@'));
  }
}
