package nl.openbalie.forms.prefill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field, and a place where its value may be known.
 *
 * @param source {@link Source#name}
 * @param name of the value at that source; empty where it is called like the field
 */
record Mapping(String field, String source, String name) {

  /**
   * What an editor wrote.
   *
   * @param place as in {@code identity.phone} or {@code earlier}
   */
  static Mapping of(String field, String place) {
    int dot = place.indexOf('.');
    return dot < 0
        ? new Mapping(field, place, "")
        : new Mapping(field, place.substring(0, dot), place.substring(dot + 1));
  }

  boolean isSameName() {
    return name.isEmpty();
  }

  /** What is found of what is wanted. */
  static Map<Mapping, Known> find(
      Set<Mapping> wanted, Function<Mapping, Optional<Known>> whereItIs) {
    Map<Mapping, Known> found = new HashMap<>();
    wanted.forEach(
        mapping -> whereItIs.apply(mapping).ifPresent(known -> found.put(mapping, known)));
    return found;
  }
}
