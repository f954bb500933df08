package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.ZoneId;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.ClientAddress;
import nl.openbalie.web.EntityTag;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import org.jspecify.annotations.Nullable;

/** Forms that customers fill in: what is known is there already, and what is typed is kept. */
@MayFail
@Controller("/v1/forms/{id}")
@Requires(property = "openbalie.function", pattern = "forms|all")
final class FormController {

  private final Drafts drafts;
  private final FormSending sending;
  private final FormLimits limits;
  private final IdentityStore identities;
  private final JourneyStore journeys;
  private final LiveKnowledge live;
  private final ContactBlocks contact;

  FormController(
      Drafts drafts,
      FormSending sending,
      FormLimits limits,
      IdentityStore identities,
      JourneyStore journeys,
      LiveKnowledge live,
      ContactBlocks contact) {
    this.drafts = drafts;
    this.sending = sending;
    this.limits = limits;
    this.identities = identities;
    this.journeys = journeys;
    this.live = live;
    this.contact = contact;
  }

  /** The form, with what is known of this customer and what they began; and what is left to ask. */
  @Get
  HttpResponse<FormAnswer> read(
      String id,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    return answer(HttpResponse.ok(), drafts.open(author(journey, lang), id));
  }

  /** The same, if it was begun. */
  @Get("/draft")
  HttpResponse<FormAnswer> resume(
      String id,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    return answer(HttpResponse.ok(), drafts.resume(author(journey, lang), id));
  }

  /**
   * Keeps what is filled in, on top of the version in {@code If-Match}; {@code If-None-Match: *} to
   * begin. It may be incomplete and wrong: what would be wrong stands in {@code errors}.
   */
  @Put("/draft")
  @ApiResponse(responseCode = "200", description = "Kept", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
  HttpResponse<FormAnswer> save(
      String id,
      @Body FillRequest body,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey,
      HttpRequest<?> call) {
    int onTopOf = EntityTag.required(ifMatch, ifNoneMatch).version();
    Author author = author(journey, lang);
    String network = ClientAddress.network(call);
    Filled filled =
        drafts.save(
            author,
            id,
            onTopOf,
            body,
            () -> limits.ofBeginning(journey.id(), network, live.settings()));
    if (onTopOf > 0) {
      return answer(HttpResponse.ok(), filled);
    }
    String title = filled.form().title(author.language());
    journeys.remember(journey, new JourneyEvent.Filled(id, title));
    return answer(HttpResponse.created(""), filled);
  }

  /** Throws away what was begun. */
  @Delete("/draft")
  HttpResponse<Deleted> delete(
      String id,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Author author = author(journey, lang);
    drafts.delete(author, id);
    return HttpResponse.ok(new Deleted(contact.of(null, author.language(), journey.id())));
  }

  /** Nothing is left of it. */
  @Serdeable
  record Deleted(ContactBlock contact) {}

  /** Sends what was begun, with what is filled in now and what is known. */
  @Post("/submissions")
  @ApiResponse(responseCode = "201", description = "Received", useReturnTypeSchema = true)
  HttpResponse<SubmissionAnswer> send(
      String id,
      @Body @Nullable FillRequest body,
      @Header(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey,
      HttpRequest<?> call) {
    Author author = author(journey, lang);
    String network = ClientAddress.network(call);
    var guards = limits.ofSending(journey.id(), network, live.settings());
    FillRequest request = body == null ? FillRequest.NOTHING : body;
    var post = new FormSending.Call(author, id, request, journey.sent(), idempotencyKey, guards);
    SubmissionAnswer answer =
        sending.earlier(post, SubmissionAnswer.class).orElseGet(() -> received(post, journey));
    return secret(HttpResponse.created(answer, URI.create(answer.href())));
  }

  private SubmissionAnswer received(FormSending.Call post, Journey journey) {
    Language language = post.author().language();
    SubmissionAnswer answer =
        sending.send(
            post,
            SubmissionAnswer.class,
            sent ->
                SubmissionAnswer.created(
                    sent,
                    zone(),
                    language,
                    contact.of(sent.submission().topic(), language, journey.id())));
    journeys.remember(journey, new JourneyEvent.Asked(Submission.KIND, answer.reference()));
    return answer;
  }

  private Author author(Journey journey, @Nullable String lang) {
    return new Author(journey.id(), identities.identity(journey), false, null, Language.of(lang));
  }

  private HttpResponse<FormAnswer> answer(MutableHttpResponse<?> response, Filled filled) {
    Author author = filled.author();
    String topic = filled.form().definition().topic();
    ContactBlock block = contact.of(topic, author.language(), author.journey());
    FormAnswer answer = FormAnswer.of(filled, zone(), block);
    EntityTag tag = answer.tag();
    return secret(
        (tag == null ? response : response.header(HttpHeaders.ETAG, tag.toString())).body(answer));
  }

  private ZoneId zone() {
    return ZoneId.of(live.settings().organisation().zone());
  }

  private static <T> MutableHttpResponse<T> secret(MutableHttpResponse<T> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
