package nl.openbalie.forms.prefill;

import nl.openbalie.Place;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Token;

/** Customers whom nobody else is. */
final class Customers {

  private Customers() {}

  static CustomerIdentity signedIn() {
    return customer(IdentityLevel.SIGNED_IN);
  }

  static CustomerIdentity strong() {
    return customer(IdentityLevel.STRONG);
  }

  private static CustomerIdentity customer(IdentityLevel level) {
    String subject = Token.random().value();
    return new CustomerIdentity(
        Token.hash(subject),
        subject,
        level,
        "Zoë Voorbeeld",
        "+31201234567",
        null,
        Place.CLOCK.instant());
  }
}
