package nl.openbalie.forms.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.openbalie.live.IdentityLevel;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it came from.
 *
 * @param value null where somebody made the field empty, so that no source fills it again
 * @param source {@link #CUSTOMER}, {@link #COLLEAGUE}, or the name of a {@link Source}
 * @param asOf when it was so
 * @param identity from which level on it may be shown
 * @param by the colleague who filled it in, for other colleagues; null for others
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Known(
    @Nullable JsonNode value,
    String source,
    Instant asOf,
    IdentityLevel identity,
    @Nullable String by) {

  /** Filled in by the customer. */
  public static final String CUSTOMER = "customer";

  /** Filled in by a colleague, with the customer on the line. */
  public static final String COLLEAGUE = "colleague";

  /** The same, written otherwise. */
  public Known with(JsonNode other) {
    return new Known(other, source, asOf, identity, by);
  }

  /** The same as a source knows it: whoever filled it in, and shown from this level or higher. */
  Known from(String name, IdentityLevel least) {
    IdentityLevel needed = identity.compareTo(least) < 0 ? least : identity;
    return new Known(value, name, asOf, needed, null);
  }
}
