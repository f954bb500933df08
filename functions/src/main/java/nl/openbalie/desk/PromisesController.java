package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.openbalie.callback.PromiseStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Whether customers are called when they were told. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/promises")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class PromisesController {

  private static final int MOST_DAYS = 366;

  /** Far beyond, one cannot reckon with days any more. */
  private static final int YEARS_AROUND = 100;

  private final PromiseStore promises;
  private final LiveKnowledge live;
  private final InstantSource clock;

  PromisesController(PromiseStore promises, LiveKnowledge live, InstantSource clock) {
    this.promises = promises;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Promises kept and broken, by the day on which they fell due.
   *
   * @param from first day, as in 2026-11-23; six days before the last when left out
   * @param to last day, today when left out; at most a year later
   */
  @Get
  Promises count(
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    LocalDate today = clock.instant().atZone(live.settings().zone()).toLocalDate();
    LocalDate last = to == null ? today : to;
    if (Math.abs(last.getYear() - today.getYear()) > YEARS_AROUND) {
      throw new Problem(ProblemType.FIELD_INVALID, "to");
    }
    LocalDate first = from == null ? last.minusDays(6) : from;
    if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
      throw new Problem(ProblemType.FIELD_INVALID, "from");
    }
    return Promises.of(promises.between(first, last));
  }

  /**
   * All of them, and by day and pool.
   *
   * @param days those that had any
   */
  @Serdeable
  record Promises(
      int kept,
      int broken,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<PromiseStore.Count> days) {

    static Promises of(List<PromiseStore.Count> days) {
      return new Promises(
          days.stream().mapToInt(PromiseStore.Count::kept).sum(),
          days.stream().mapToInt(PromiseStore.Count::broken).sum(),
          days);
    }
  }
}
