package nl.openbalie.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a callback ended.
 *
 * @param note what was said and done
 * @param aboutDesiredOutcome what was done about the outcome the customer wished for (demand D14)
 * @param by the colleague
 */
@Serdeable
public record Outcome(
    Result result, String note, @Nullable String aboutDesiredOutcome, String by, Instant at) {

  /** Whether the same colleague said the same, whenever that was. */
  public boolean sameAs(@Nullable Outcome other) {
    return other != null
        && new Outcome(result, note, aboutDesiredOutcome, by, other.at()).equals(other);
  }

  /** In one word. */
  @Serdeable
  @Schema(allowableValues = {"solved", "passed-on", "not-reached"})
  public enum Result {
    SOLVED,
    PASSED_ON,
    NOT_REACHED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
