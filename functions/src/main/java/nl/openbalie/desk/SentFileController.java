package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.openbalie.forms.attachment.Access;
import nl.openbalie.forms.attachment.Attachment;
import nl.openbalie.forms.attachment.SentAttachments;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Role;

/** Files that customers sent along with a form. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/submissions/{reference}/attachments")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class SentFileController {

  private final SentAttachments attachments;
  private final AuditStore audit;
  private final LiveKnowledge live;

  SentFileController(SentAttachments attachments, AuditStore audit, LiveKnowledge live) {
    this.attachments = attachments;
    this.audit = audit;
    this.live = live;
  }

  /**
   * A file in a list.
   *
   * @param field of the form that holds it
   * @param bytes its size
   */
  @Serdeable
  record Line(String id, String field, String name, String type, int bytes) {

    static Line of(Attachment one) {
      return new Line(one.id(), one.field(), one.name(), one.type(), one.bytes());
    }
  }

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Lines(List<Line> attachments) {}

  /**
   * How to get a file.
   *
   * @param until when that can be begun at the latest
   */
  @Serdeable
  record Got(String name, Access download, OffsetDateTime until) {}

  /** What was sent along; nothing when there is no such form any more. */
  @Get
  HttpResponse<Lines> list(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    String name = Codes.reference(reference);
    audit.record(caller, "files", name);
    return secret(new Lines(attachments.of(name).stream().map(Line::of).toList()));
  }

  /** How to get one, after it was written down who gets it. */
  @Get("/{attachment}")
  HttpResponse<Got> open(
      String reference,
      String attachment,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    String name = Codes.reference(reference);
    var opened = attachments.open(name, attachment);
    audit.record(caller, "file", name);
    ZoneId zone = ZoneId.of(live.settings().organisation().zone());
    OffsetDateTime until = opened.until().atZone(zone).toOffsetDateTime();
    return secret(new Got(opened.attachment().name(), opened.access(), until));
  }

  private static <T> HttpResponse<T> secret(T body) {
    return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
