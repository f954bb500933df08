package nl.openbalie.forms.prefill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;

/**
 * Who opens a form, on what way, and what stands in it already.
 *
 * @param journey id
 * @param identity who they proved to be, as long as that is certain; for a colleague however long
 *     ago
 * @param level how sure we are who it is; values that want more are not given
 * @param known what was filled in or made empty, by field; it is never looked up
 */
public record Asker(
    String journey,
    Optional<CustomerIdentity> identity,
    IdentityLevel level,
    Form form,
    Settings settings,
    Language language,
    Map<String, Known> known) {

  public Asker {
    known = Map.copyOf(known);
  }

  /** The same when this is known too. */
  Asker knowing(Map<String, Known> more) {
    Map<String, Known> all = new HashMap<>(more);
    all.putAll(known);
    return new Asker(journey, identity, level, form, settings, language, all);
  }

  /** Whether this asker may see what is to be shown from that level on. */
  boolean reaches(IdentityLevel needed) {
    return level.compareTo(needed) >= 0;
  }
}
