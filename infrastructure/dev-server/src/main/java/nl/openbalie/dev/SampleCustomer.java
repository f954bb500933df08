package nl.openbalie.dev;

import java.time.Duration;
import java.util.Map;
import nl.openbalie.cloud.LocalIdentity;

/** The customer of the sample, who proves who they are as with DigiD. */
final class SampleCustomer {

  private static final Map<String, Object> CLAIMS =
      Map.of(
          "name", "Zoë Voorbeeld",
          "phone_number", "+31201234567",
          "email", "zoe@klant.example",
          "acr", "http://eidas.europa.eu/LoA/substantial");

  private SampleCustomer() {}

  static String token(LocalIdentity identity, String subject, Duration life) {
    return identity.token(LocalIdentity.CUSTOMER, subject, CLAIMS, life);
  }
}
