package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.ZoneId;
import java.util.List;
import nl.openbalie.forms.Author;
import nl.openbalie.forms.Drafts;
import nl.openbalie.forms.FillRequest;
import nl.openbalie.forms.Filled;
import nl.openbalie.forms.FormAnswer;
import nl.openbalie.forms.FormSending;
import nl.openbalie.forms.Submission;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.EntityTag;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * Forms that a colleague finishes with the customer on the line, whom they found by a spoken code
 * or the reference of a case.
 */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/drafts/{story}/{form}")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class DraftController {

  private final Drafts drafts;
  private final FormSending sending;
  private final Codes codes;
  private final AuditStore audit;
  private final IdentityStore identities;
  private final LiveKnowledge live;

  DraftController(
      Drafts drafts,
      FormSending sending,
      Codes codes,
      AuditStore audit,
      IdentityStore identities,
      LiveKnowledge live) {
    this.drafts = drafts;
    this.sending = sending;
    this.codes = codes;
    this.audit = audit;
    this.identities = identities;
    this.live = live;
  }

  /**
   * The form as far as it is filled in, and by whom.
   *
   * @param identified whether the colleague has established who the customer is
   */
  @Get
  HttpResponse<FormAnswer> read(
      String story,
      String form,
      @QueryValue(defaultValue = "false") boolean identified,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    Author author = author(story, caller, "draft", identified, lang);
    return answer(HttpResponse.ok(), drafts.open(author, form));
  }

  /**
   * Keeps what the colleague fills in, on top of the version in {@code If-Match}; {@code
   * If-None-Match: *} to begin.
   */
  @Put
  @ApiResponse(responseCode = "200", description = "Kept", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
  HttpResponse<FormAnswer> save(
      String story,
      String form,
      @Body DraftRequest body,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    Author author = author(story, caller, "fill", body.isIdentified(), lang);
    int onTopOf = EntityTag.required(ifMatch, ifNoneMatch).version();
    Filled filled = drafts.save(author, form, onTopOf, body.filled(), List::of);
    return answer(onTopOf == 0 ? HttpResponse.created("") : HttpResponse.ok(), filled);
  }

  /** Sends it for the customer. */
  @Post("/submissions")
  @ApiResponse(responseCode = "201", description = "Received", useReturnTypeSchema = true)
  HttpResponse<Received> send(
      String story,
      String form,
      @Body DraftRequest body,
      @Header(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    Author author = author(story, caller, "send", body.isIdentified(), lang);
    FillRequest request = body.filled();
    String sender = caller.subject() + "\n" + author.journey();
    var call = new FormSending.Call(author, form, request, sender, idempotencyKey, List.of());
    Received received =
        sending
            .earlier(call, Received.class)
            .orElseGet(
                () -> sending.send(call, Received.class, sent -> Received.of(sent.submission())));
    return HttpResponse.created(received);
  }

  /** It has a number now; what opens it is for the customer alone. */
  @Serdeable
  record Received(String reference, String href) {

    static Received of(Submission submission) {
      return new Received(submission.reference(), Href.of(Submission.KIND, submission.reference()));
    }
  }

  /** Whoever fills in for this customer, after it was written down who is to see what. */
  private Author author(
      String story, Caller caller, String action, boolean identified, @Nullable String lang) {
    caller.require(Role.COLLEAGUE);
    Language language = Language.of(lang);
    Codes.Said said = codes.find(story, caller);
    audit.record(caller, action, said.name());
    if (identified) {
      audit.record(caller, "identified", said.name());
    }
    return new Author(
        said.journey(), identities.known(said.journey()), identified, caller.subject(), language);
  }

  private HttpResponse<FormAnswer> answer(MutableHttpResponse<?> response, Filled filled) {
    ZoneId zone = ZoneId.of(live.settings().organisation().zone());
    FormAnswer answer = FormAnswer.of(filled, zone, null);
    EntityTag tag = answer.tag();
    return (tag == null ? response : response.header(HttpHeaders.ETAG, tag.toString()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(answer);
  }
}
