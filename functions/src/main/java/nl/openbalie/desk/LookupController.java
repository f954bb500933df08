package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.List;
import java.util.Locale;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Finding a customer who is on the line, by what they can say. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class LookupController {

  private final JourneyStore journeys;
  private final CaseStore cases;
  private final Stories stories;
  private final TriesStore tries;

  LookupController(JourneyStore journeys, CaseStore cases, Stories stories, TriesStore tries) {
    this.journeys = journeys;
    this.cases = cases;
    this.stories = stories;
    this.tries = tries;
  }

  /**
   * The story of whoever says this code.
   *
   * @param code eight digits, with spaces where one likes
   */
  @Get("/stories/{code}")
  Story story(
      String code,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    Language language = Language.of(lang);
    String digits = code.replace(" ", "");
    if (!SpokenCode.valid(digits)) {
      throw new Problem(ProblemType.CODE_INVALID, "code");
    }
    tries.count(caller);
    String journey = only(journeys.byCode(digits));
    tries.forgive(caller);
    return stories.ofCode(digits, journey, language, caller);
  }

  /** Two customers may have one code: no colleague is to tell one the story of the other. */
  private static String only(List<String> found) {
    return switch (found.size()) {
      case 0 -> throw new Problem(ProblemType.CODE_UNKNOWN, "code");
      case 1 -> found.getFirst();
      default -> throw new Problem(ProblemType.CODE_AMBIGUOUS, "code");
    };
  }

  /** What kind of case has this reference, in any case of letters. */
  @Get("/cases/{reference}")
  Found find(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    String name = reference.replace(" ", "").toUpperCase(Locale.ROOT);
    return cases
        .find(name)
        .map(kept -> new Found(name, kept.kind(), Href.of(kept.kind(), name)))
        .orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND, "reference"));
  }

  /** Where the case is. */
  @Serdeable
  record Found(String reference, String kind, String href) {}
}
