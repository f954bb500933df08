package nl.openbalie.effort;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.openbalie.web.Caller;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** What costs customers effort, for those who write. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/admin/effort")
@Requires(property = "openbalie.function", pattern = "editing|all")
final class EffortReportController {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;
  private static final int LAST_YEAR = 9999;

  private final EffortStore store;
  private final InstantSource clock;

  EffortReportController(EffortStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Effort per topic, article and channel, over at most 366 days.
   *
   * @param from first day; thirty days before the last when left out
   * @param to last day; today when left out
   */
  @Get
  EffortReport report(
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    LocalDate last = to == null ? today() : sensible("to", to);
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : sensible("from", from);
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw new Problem(ProblemType.FIELD_INVALID, "from");
    }
    return EffortReport.of(first, last, store.between(first, last).toList());
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** One can reckon with it without falling off the end of time. */
  private static LocalDate sensible(String field, LocalDate day) {
    if (Math.abs(day.getYear()) > LAST_YEAR) {
      throw new Problem(ProblemType.FIELD_INVALID, field);
    }
    return day;
  }
}
