package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.CallbackStore;
import nl.openbalie.callback.Outcome;
import nl.openbalie.desk.Handover.Due;
import nl.openbalie.desk.Handover.WorkList;
import nl.openbalie.web.Caller;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Callbacks for the colleagues who make the calls. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/callbacks")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class DeskController {

  private final CallbackStore callbacks;
  private final Stories stories;
  private final InstantSource clock;

  DeskController(CallbackStore callbacks, Stories stories, InstantSource clock) {
    this.callbacks = callbacks;
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * Who is to be called, due first.
   *
   * @param after the {@code next} of the page before
   * @param limit 1 to 100
   */
  @Get
  WorkList workList(
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    if (limit < 1 || limit > 100) {
      throw new Problem(ProblemType.LIMIT_OUT_OF_RANGE, "limit");
    }
    CallbackStore.Page page = callbacks.due(Optional.ofNullable(after).map(this::find), limit);
    Instant now = clock.instant();
    List<Due> due = page.callbacks().stream().map(callback -> due(callback, now)).toList();
    return new WorkList(due, page.more() ? due.getLast().reference() : null);
  }

  /** The whole story. */
  @Get("/{reference}")
  Handover read(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    return stories.of(find(reference), caller, "read");
  }

  /** Closes the callback; the same outcome again changes nothing. */
  @Post("/{reference}/outcome")
  Handover close(
      String reference,
      @Body OutcomeRequest body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    Callback callback = find(reference);
    Outcome outcome = body.checked(callback, caller.subject(), clock.instant());
    if (outcome.sameAs(callback.outcome())) {
      return stories.of(callback, caller, "outcome");
    }
    if (!callback.open()) {
      throw new Problem(ProblemType.CALLBACK_FINISHED);
    }
    return stories.of(closed(callback, outcome), caller, "outcome");
  }

  private Callback closed(Callback callback, Outcome outcome) {
    Callback closed = callback.closed(outcome);
    try {
      callbacks.change(closed, "callback.closed", List.of());
      return closed;
    } catch (TransactionCanceledException e) {
      throw new Problem(ProblemType.CALLBACK_CHANGED);
    }
  }

  private Callback find(String reference) {
    return callbacks
        .byReference(reference)
        .orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND, "reference"));
  }

  private static Due due(Callback callback, Instant now) {
    return new Due(
        callback.reference(),
        callback.planned().from(),
        callback.planned().before(),
        callback.planned().before().toInstant().isBefore(now),
        callback.customer().name(),
        callback.told().topic(),
        callback.told().question(),
        "/v1/desk/callbacks/" + callback.reference());
  }
}
