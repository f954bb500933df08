package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import nl.openbalie.cases.CaseStore;
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

  private final Codes codes;
  private final CaseStore cases;
  private final Stories stories;

  LookupController(Codes codes, CaseStore cases, Stories stories) {
    this.codes = codes;
    this.cases = cases;
    this.stories = stories;
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
    String journey = codes.journey(code, caller);
    return stories.ofCode(Codes.digits(code), journey, language, caller);
  }

  /** What kind of case has this reference, in any case of letters. */
  @Get("/cases/{reference}")
  Found find(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    String name = Codes.reference(reference);
    return cases
        .find(name)
        .map(kept -> new Found(name, kept.kind(), Href.of(kept.kind(), name)))
        .orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND, "reference"));
  }

  /** Where the case is. */
  @Serdeable
  record Found(String reference, String kind, String href) {}
}
