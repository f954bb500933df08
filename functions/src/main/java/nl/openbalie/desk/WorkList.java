package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.CallbackStatus;
import org.jspecify.annotations.Nullable;

/**
 * The callbacks that are still to be made.
 *
 * @param next where to go on, null at the end
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkList(
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Due> callbacks, @Nullable String next) {

  /**
   * A callback in the list.
   *
   * @param before the promise
   * @param late whether the promise has been broken
   * @param endangered whether it is about to break
   * @param attempts how often nobody picked up
   * @param assignee the colleague who has it
   * @param wish for a colleague
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Due(
      String reference,
      CallbackStatus status,
      String pool,
      OffsetDateTime from,
      OffsetDateTime before,
      boolean late,
      boolean endangered,
      int attempts,
      @Nullable String assignee,
      Callback.@Nullable ColleagueWish wish,
      @Nullable String name,
      @Nullable String topic,
      String href) {

    static Due of(Callback callback, Instant now) {
      boolean called = Boolean.TRUE.equals(callback.kept());
      boolean late = !called && !now.isBefore(callback.due());
      return new Due(
          callback.reference(),
          callback.status(),
          callback.planned().pool(),
          callback.planned().from(),
          callback.planned().before(),
          late,
          !called && !late && callback.endangered() != null,
          callback.attempts().size(),
          callback.assignee(),
          callback.wish(),
          callback.customer().name(),
          callback.told().topic(),
          Href.of(Callback.KIND, callback.reference()));
    }
  }
}
