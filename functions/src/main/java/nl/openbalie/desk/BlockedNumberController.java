package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import nl.openbalie.cases.PhoneNumbers;
import nl.openbalie.limits.BlockedNumberStore;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Input;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Numbers that no callback can be asked for. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/blocked-number")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class BlockedNumberController {

  private final BlockedNumberStore blocked;

  BlockedNumberController(BlockedNumberStore blocked) {
    this.blocked = blocked;
  }

  /**
   * A number on the list, or off it.
   *
   * @param reason up to 500 characters
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BlockedNumber(
      @Nullable String phone, @Nullable Boolean blocked, @Nullable String reason) {}

  /** Puts a number on the list or takes it off; the same again changes nothing. */
  @Put
  BlockedNumber set(
      @Body BlockedNumber body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    String phone = PhoneNumbers.e164(body.phone());
    String reason = Input.optional("reason", body.reason(), 500);
    if (body.blocked() == null) {
      throw new Problem(ProblemType.FIELD_MISSING, "blocked");
    }
    if (body.blocked()) {
      blocked.block(phone, caller.subject(), reason);
    } else {
      blocked.allow(phone);
    }
    return new BlockedNumber(phone, body.blocked(), reason);
  }
}
