package nl.openbalie.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the customer told us on purpose, kept as typed.
 *
 * @param topic id of a topic
 * @param desiredOutcome what the customer would like us to do (demand D14)
 * @param additions what was added later, oldest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Told(
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    List<Addition> additions) {

  /** More is no addition but another case. */
  private static final int MOST_ADDITIONS = 20;

  public Told {
    additions = List.copyOf(additions);
  }

  /** Whether nothing more can be told. */
  public boolean full() {
    return additions.size() >= MOST_ADDITIONS;
  }

  /** Whether this was told last: the same call again tells nothing more. */
  public boolean endsWith(String text) {
    return !additions.isEmpty() && additions.getLast().text().equals(text);
  }

  /** The same with one more thing told. */
  public Told and(Addition addition) {
    return new Told(
        topic,
        question,
        desiredOutcome,
        Stream.concat(additions.stream(), Stream.of(addition)).toList());
  }

  /** Something that the customer thought of later. */
  @Serdeable
  public record Addition(Instant at, String text) {}
}
