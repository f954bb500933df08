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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.ZoneId;
import java.util.List;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.forms.attachment.AttachmentCheck;
import nl.openbalie.forms.attachment.Attachments;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.ClientAddress;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import org.jspecify.annotations.Nullable;

/**
 * Files that go along with a form: announced here, sent straight to where they are kept, and looked
 * at when the customer says that they were sent.
 */
@MayFail
@Controller("/v1/forms/{id}/draft/attachments")
@Requires(property = "openbalie.function", pattern = "forms|all")
final class AttachmentController {

  private final Attachments attachments;
  private final AttachmentAdding adding;
  private final AttachmentCheck checks;
  private final Drafts drafts;
  private final FormLimits limits;
  private final IdentityStore identities;
  private final LiveKnowledge live;
  private final ContactBlocks contact;

  AttachmentController(
      Attachments attachments,
      AttachmentAdding adding,
      AttachmentCheck checks,
      Drafts drafts,
      FormLimits limits,
      IdentityStore identities,
      LiveKnowledge live,
      ContactBlocks contact) {
    this.attachments = attachments;
    this.adding = adding;
    this.checks = checks;
    this.drafts = drafts;
    this.limits = limits;
    this.identities = identities;
    this.live = live;
    this.contact = contact;
  }

  /** Everything that was added to the form. */
  @Get
  HttpResponse<AttachmentAnswer.Lines> list(
      String id,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Author author = author(journey, lang);
    List<AttachmentAnswer.Line> lines =
        attachments.all(drafts.parts(author), id).stream().map(AttachmentAnswer.Line::of).toList();
    return secret(HttpResponse.ok(new AttachmentAnswer.Lines(lines, contact(author))));
  }

  /** Announces a file, which may then be sent to where the answer says. */
  @Post
  @ApiResponse(responseCode = "201", description = "To be sent", useReturnTypeSchema = true)
  HttpResponse<AttachmentAnswer> add(
      String id,
      @Body AttachmentRequest body,
      @Header(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey,
      HttpRequest<?> call) {
    Author author = author(journey, lang);
    Form form = drafts.form(author, id);
    String network = ClientAddress.network(call);
    var post =
        new AttachmentAdding.Call(
            drafts.parts(author),
            id,
            body.checked(form),
            IdempotencyKey.of(idempotencyKey, "attachments/" + id, journey.sent(), body),
            limits.ofAttaching(journey.id(), network, live.settings()));
    ZoneId zone = zone();
    ContactBlock block = contact(author);
    return secret(
        HttpResponse.created(
            adding.add(post, opened -> AttachmentAnswer.announced(opened, zone, block))));
  }

  /** How to get a file that was looked at. */
  @Get("/{attachment}")
  HttpResponse<AttachmentAnswer> open(
      String id,
      String attachment,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Author author = author(journey, lang);
    var opened = attachments.open(drafts.parts(author), id, attachment);
    return secret(HttpResponse.ok(AttachmentAnswer.opened(opened, zone(), contact(author))));
  }

  /** Looks at a file that was sent: from then on it counts. */
  @Post("/{attachment}/check")
  HttpResponse<AttachmentAnswer> check(
      String id,
      String attachment,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Author author = author(journey, lang);
    var checked = checks.check(drafts.parts(author), id, attachment);
    return secret(HttpResponse.ok(AttachmentAnswer.checked(checked, contact(author))));
  }

  /** Throws a file away. */
  @Delete("/{attachment}")
  HttpResponse<Removed> remove(
      String id,
      String attachment,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Author author = author(journey, lang);
    attachments.remove(drafts.parts(author), id, attachment);
    return secret(HttpResponse.ok(new Removed(contact(author))));
  }

  /** It is nowhere any more. */
  @Serdeable
  record Removed(ContactBlock contact) {}

  private Author author(Journey journey, @Nullable String lang) {
    return new Author(journey.id(), identities.identity(journey), false, null, Language.of(lang));
  }

  private ContactBlock contact(Author author) {
    return contact.of(null, author.language(), author.journey());
  }

  private ZoneId zone() {
    return ZoneId.of(live.settings().organisation().zone());
  }

  private static <T> MutableHttpResponse<T> secret(MutableHttpResponse<T> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
