package nl.openbalie.editing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Set;
import nl.openbalie.index.Explained;
import nl.openbalie.index.SearchIndex;
import nl.openbalie.index.SearchRequest;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Query;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Tells editors why a search finds what it finds. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/admin/search")
@Requires(property = "openbalie.function", pattern = "editing|all")
final class SearchExplainController {

  private final LiveKnowledge live;

  SearchExplainController(LiveKnowledge live) {
    this.live = live;
  }

  /**
   * How a question is understood, and why articles stand where they stand, by what is live now.
   *
   * @param q the question, up to 500 characters
   * @param article one to explain wherever it stands
   * @param limit how many of the first are explained, 1 to 20
   */
  @Get("/explain")
  SearchExplanation explain(
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String lang,
      @QueryValue @Nullable String article,
      @QueryValue(defaultValue = "5") int limit,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    Language language = Language.of(lang);
    String query = Query.checked(q);
    if (limit < 1 || limit > SearchRequest.MAX_LIMIT) {
      throw new Problem(ProblemType.LIMIT_OUT_OF_RANGE, "limit");
    }
    try (var lease = live.acquire()) {
      SearchIndex index = lease.value().index();
      if (article != null && index.article(article, language.code()).isEmpty()) {
        throw new Problem(ProblemType.ARTICLE_NOT_FOUND, "article");
      }
      var request = new SearchRequest(query, language.code(), Set.of(), limit);
      Explained explained = index.explain(request, article);
      return SearchExplanation.of(query, language, explained, lease.manifest().sequence());
    }
  }
}
