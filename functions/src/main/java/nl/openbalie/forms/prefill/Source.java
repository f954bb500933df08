package nl.openbalie.forms.prefill;

import java.util.Map;
import java.util.Set;

/** Somewhere a value may be known. One that fails or is slow costs nothing but its values. */
interface Source {

  /** What the names of its values begin with, as {@code identity} in {@code identity.name}. */
  String name();

  /**
   * What it knows, by the rest of the name.
   *
   * @param wanted the rests of the names that this form maps, as {@code name}
   * @throws RuntimeException when it cannot be asked now
   */
  Map<String, Known> values(Asker asker, Set<String> wanted);
}
