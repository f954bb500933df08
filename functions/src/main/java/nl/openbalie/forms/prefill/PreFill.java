package nl.openbalie.forms.prefill;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Asks all sources side by side what they know of a form's fields. */
@Singleton
public final class PreFill {

  PreFill(Collection<Source> sources) {}

  /**
   * What is known, by field: of each the best value that fits the field and that this customer may
   * see now.
   *
   * @param taken fields that the customer or a colleague filled in or made empty; never looked up
   */
  public Map<String, Known> values(Asker asker, Set<String> taken) {
    throw new UnsupportedOperationException();
  }
}
