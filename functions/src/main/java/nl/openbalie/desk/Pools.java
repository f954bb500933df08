package nl.openbalie.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.openbalie.web.Input;
import org.jspecify.annotations.Nullable;

/** Whose work a list is about. */
final class Pools {

  private static final int LONGEST = 1000;

  private Pools() {}

  /**
   * Whether work of a pool belongs in the list.
   *
   * @param asked ids with commas between them; null for everybody's
   */
  static Predicate<String> wanted(@Nullable String asked) {
    String ids = Input.optional("pool", asked, LONGEST);
    return ids == null ? _ -> true : Set.copyOf(List.of(ids.split(",", -1)))::contains;
  }
}
