package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.List;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Input;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Role;

/** Who saw which story, for whoever watches over that. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/audit")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class AuditController {

  private final AuditStore audit;

  AuditController(AuditStore audit) {
    this.audit = audit;
  }

  /** The latest two hundred times that this story was shown, newest first; none is no problem. */
  @Get("/{reference}")
  Audit read(
      String reference, @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.AUDITOR);
    String subject = Input.required("reference", reference, 100);
    return new Audit(subject, audit.entries(subject));
  }

  /** The list may be empty. */
  @Serdeable
  record Audit(
      String reference, @JsonInclude(JsonInclude.Include.ALWAYS) List<AuditStore.Entry> seen) {}
}
