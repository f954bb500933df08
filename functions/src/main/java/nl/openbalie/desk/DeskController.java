package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.CallbackChanges;
import nl.openbalie.callback.CallbackStore;
import nl.openbalie.web.Caller;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Callbacks as the colleagues who make the calls see them. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/callbacks")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class DeskController {

  private final CallbackStore callbacks;
  private final CallbackChanges changes;
  private final Stories stories;
  private final InstantSource clock;

  DeskController(
      CallbackStore callbacks, CallbackChanges changes, Stories stories, InstantSource clock) {
    this.callbacks = callbacks;
    this.changes = changes;
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * Who is to be called, due first. It names customers but does not tell their stories.
   *
   * @param pool whose work, several with commas between; everybody's when left out
   * @param assignee {@code me}, {@code none} or a colleague; anybody's when left out
   * @param after the {@code next} of the page before
   * @param limit 1 to 100
   */
  @Get
  WorkList workList(
      @QueryValue @Nullable String pool,
      @QueryValue @Nullable String assignee,
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    if (limit < 1 || limit > 100) {
      throw new Problem(ProblemType.LIMIT_OUT_OF_RANGE, "limit");
    }
    Predicate<String> pools = Pools.wanted(pool);
    Predicate<Callback> wanted =
        with(assignee, caller).and(one -> pools.test(one.planned().pool()));
    CallbackStore.Page page =
        callbacks.due(wanted, Optional.ofNullable(after).map(changes::find), limit);
    Instant now = clock.instant();
    return new WorkList(
        page.callbacks().stream().map(callback -> WorkList.Due.of(callback, now)).toList(),
        page.more() ? page.callbacks().getLast().reference() : null);
  }

  private static Predicate<Callback> with(@Nullable String assignee, Caller caller) {
    return switch (assignee) {
      case null -> _ -> true;
      case "none" -> callback -> callback.assignee() == null;
      case "me" -> callback -> caller.subject().equals(callback.assignee());
      default -> callback -> assignee.equals(callback.assignee());
    };
  }

  /** The whole story. */
  @Get("/{reference}")
  Handover read(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    return stories.of(changes.find(reference), caller, "read");
  }
}
