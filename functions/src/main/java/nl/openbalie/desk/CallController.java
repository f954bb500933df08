package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.InstantSource;
import nl.openbalie.callback.Action;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.CallbackChanges;
import nl.openbalie.callback.CallbackQueue;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Role;

/**
 * What a colleague does with a callback. The same again changes nothing; what another colleague has
 * is left alone.
 */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/callbacks")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class CallController {

  private final CallbackChanges changes;
  private final CallbackQueue queue;
  private final Stories stories;
  private final LiveKnowledge live;
  private final InstantSource clock;

  CallController(
      CallbackChanges changes,
      CallbackQueue queue,
      Stories stories,
      LiveKnowledge live,
      InstantSource clock) {
    this.changes = changes;
    this.queue = queue;
    this.stories = stories;
    this.live = live;
    this.clock = clock;
  }

  /** Claims the callback that is to be made first now; nothing when there is none. */
  @Post("/next")
  @ApiResponse(responseCode = "200", description = "Yours", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "204", description = "Nobody is to be called now")
  HttpResponse<Handover> next(
      @Body NextRequest body, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    return queue
        .next(caller.subject(), body.checked(), live.knownSettings())
        .<HttpResponse<Handover>>map(
            callback -> HttpResponse.ok(stories.of(callback, caller, "next")))
        .orElseGet(HttpResponse::noContent);
  }

  /** Takes a callback to make it oneself; also when the colleague who had it was too late. */
  @Post("/{reference}/claim")
  Handover claim(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    return act(reference, new Action.Claim(caller.subject()), caller, "claim");
  }

  /** Puts it back on the list. */
  @Post("/{reference}/release")
  Handover release(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    return act(reference, new Action.Release(caller.subject()), caller, "release");
  }

  /** Nobody picked up: the customer is called again, or after the last time no more. */
  @Post("/{reference}/attempt")
  Handover attempt(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    return act(reference, new Action.Miss(caller.subject()), caller, "attempt");
  }

  /** Customer and colleague speak. */
  @Post("/{reference}/reached")
  Handover reached(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    return act(reference, new Action.Reach(caller.subject()), caller, "reached");
  }

  /** Closes the callback. */
  @Post("/{reference}/outcome")
  Handover close(
      String reference,
      @Body OutcomeRequest body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    Callback callback = changes.find(reference);
    var outcome = body.checked(callback, caller.subject(), clock.instant());
    return act(reference, new Action.Close(outcome), caller, "outcome");
  }

  /** Passes it on to a colleague, to another pool, or to both. */
  @Post("/{reference}/hand-over")
  Handover handOver(
      String reference,
      @Body HandOverRequest body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    return act(reference, body.checked(caller.subject()), caller, "hand-over");
  }

  private Handover act(String reference, Action action, Caller caller, String name) {
    caller.require(Role.COLLEAGUE);
    return stories.of(changes.act(reference, action, live.knownSettings()), caller, name);
  }
}
