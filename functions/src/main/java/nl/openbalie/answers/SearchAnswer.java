package nl.openbalie.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.openbalie.contact.ContactBlock;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param outcome answered: sure of the first, which carries its body; suggested: candidates; none:
 *     nothing good enough, the answers are only what comes nearest, and contact goes first
 * @param didYouMean the query with its typing errors mended, when there were any
 * @param degraded true when words had to do what meaning should
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
    String query,
    String lang,
    String outcome,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Found> answers,
    @Nullable String didYouMean,
    @Nullable Boolean degraded,
    IndexState index,
    ContactBlock contact) {

  /**
   * One article that was found.
   *
   * @param snippet HTML: text with what matched in {@code <mark>}
   * @param body the whole answer as HTML, of the first article of an answered search
   * @param score 0 to 1: how sure that it answers
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(
      String id,
      String title,
      String snippet,
      @Nullable String body,
      double score,
      String topic,
      @Nullable FormLink form,
      String href) {}

  /**
   * What was searched in.
   *
   * @param sequence of the snapshot
   */
  @Serdeable
  record IndexState(long sequence) {}
}
