package nl.openbalie.story;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * What is held about a customer, to see and to erase. Who is signed in sees all their journeys;
 * anybody else the one whose token they hold.
 */
@MayFail
@Controller("/v1/journey")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class HeldController {

  private final Holdings holdings;
  private final Erasure erasure;
  private final CaseStore cases;
  private final ContactBlocks contact;

  HeldController(Holdings holdings, Erasure erasure, CaseStore cases, ContactBlocks contact) {
    this.holdings = holdings;
    this.erasure = erasure;
    this.cases = cases;
    this.contact = contact;
  }

  /** All that is held, to see or to take along. */
  @Get
  HttpResponse<Held> show(
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    ContactBlock block = contact.of(null, Language.of(lang), journey.id());
    return HttpResponse.ok(holdings.of(journey, block))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Erases all of it at once; what was still to be done is withdrawn first. */
  @Delete
  Erased erase(
      HttpRequest<?> request,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    ContactBlock block = contact.of(null, Language.of(lang), null);
    erasure.erase(journey);
    request.setAttribute(Journey.ATTRIBUTE, Journey.anonymous());
    return new Erased(block);
  }

  /** Erases one callback or appointment, by the token of its link. */
  @Delete("/cases/{token}")
  Erased eraseCase(String token, @QueryValue @Nullable String lang) {
    ContactBlock block = contact.of(null, Language.of(lang), null);
    String reference =
        Token.parse(token)
            .flatMap(cases::reference)
            .orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND));
    erasure.eraseCase(reference);
    return new Erased(block);
  }

  /** Nothing is left. */
  @Serdeable
  record Erased(ContactBlock contact) {}
}
