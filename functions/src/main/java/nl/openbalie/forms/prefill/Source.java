package nl.openbalie.forms.prefill;

import java.util.Map;
import java.util.Set;

/** Somewhere a value may be known. One that fails or is slow costs nothing but its values. */
interface Source {

  /** What editors write for it, and what stands with its values. */
  String name();

  /** Whether it builds on what the others know, and so is asked after them. */
  default boolean last() {
    return false;
  }

  /**
   * What it knows.
   *
   * @param wanted all of this source, and at least one
   * @throws Exception when it cannot be asked now
   */
  Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) throws Exception;
}
