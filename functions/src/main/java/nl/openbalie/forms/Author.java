package nl.openbalie.forms;

import java.util.Optional;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Language;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Who fills in a form: the customer, or a colleague with the customer on the line.
 *
 * @param journey id of the customer's journey
 * @param identity who the customer proved to be
 * @param identified whether a colleague established who the customer is
 * @param colleague the colleague; null when the customer fills it in
 */
public record Author(
    String journey,
    Optional<CustomerIdentity> identity,
    boolean identified,
    @Nullable String colleague,
    Language language) {

  /** How sure we are who the customer is. */
  IdentityLevel level() {
    return identified
        ? IdentityLevel.STRONG
        : identity.map(CustomerIdentity::level).orElse(IdentityLevel.ANONYMOUS);
  }

  boolean reaches(IdentityLevel needed) {
    return level().compareTo(needed) >= 0;
  }

  /** What is wrong when they do not reach the level that is needed. */
  ProblemType tooLow() {
    return colleague == null ? ProblemType.IDENTITY_TOO_LOW : ProblemType.CUSTOMER_NOT_IDENTIFIED;
  }

  /** What a value of theirs is said to come from. */
  String source() {
    return colleague == null ? Known.CUSTOMER : Known.COLLEAGUE;
  }
}
