package nl.openbalie.story;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Input;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/** Going on with a journey on another device. */
@MayFail
@Controller("/v1/journey")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class LinkController {

  private final LinkStore links;
  private final LiveKnowledge live;
  private final ContactBlocks contact;

  LinkController(LinkStore links, LiveKnowledge live, ContactBlocks contact) {
    this.links = links;
    this.live = live;
    this.contact = contact;
  }

  /** A link for the other device; who signed in does so there too, and needs none. */
  @Post("/link")
  HttpResponse<LinkAnswer> link(
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    if (journey.isPersonal()) {
      throw new Problem(ProblemType.LINK_OF_A_CUSTOMER);
    }
    LinkStore.Link link = links.make(journey);
    ZoneId zone = ZoneId.of(live.settings().organisation().zone());
    return secret(
        new LinkAnswer(
            link.token().value(),
            link.until().atZone(zone).toOffsetDateTime(),
            contact.of(null, language, journey.id())));
  }

  /** Goes on with the journey of this link, in the `Journey` header of the answer. */
  @Post("/continue")
  HttpResponse<ContinueAnswer> goOn(
      HttpRequest<?> request, @Body LinkRequest body, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token journey =
        Token.parse(Input.required("link", body.link(), 100))
            .flatMap(links::use)
            .orElseThrow(() -> new Problem(ProblemType.LINK_UNKNOWN, "link"));
    request.setAttribute(Journey.ATTRIBUTE, new Journey(journey, true));
    return secret(new ContinueAnswer(contact.of(null, language, journey.hash())));
  }

  private static <T> HttpResponse<T> secret(T answer) {
    return HttpResponse.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /**
   * A link; it works once.
   *
   * @param until it works before this
   */
  @Serdeable
  record LinkAnswer(String link, OffsetDateTime until, ContactBlock contact) {}

  /**
   * The link that was opened.
   *
   * @param link as it was given
   */
  @Serdeable
  record LinkRequest(@Nullable String link) {}

  /** The journey stands in the header. */
  @Serdeable
  record ContinueAnswer(ContactBlock contact) {}
}
