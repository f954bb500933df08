package nl.openbalie.forms.prefill;

import java.util.Optional;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;

/**
 * Who opens a form, and on what way.
 *
 * @param journey its id
 * @param identity who they proved to be, as long as that is certain; for a colleague however long
 *     ago
 */
public record Asker(
    String journey,
    Optional<CustomerIdentity> identity,
    Form form,
    Settings settings,
    Language language) {

  /** How sure we are who it is. */
  public IdentityLevel level() {
    return identity.map(CustomerIdentity::level).orElse(IdentityLevel.ANONYMOUS);
  }
}
