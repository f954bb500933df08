package nl.openbalie.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityClaims;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Claims;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** One call that tells who the customer is; all others go on without. */
@MayFail
@SecurityRequirement(name = "customer")
@Controller("/v1/journey")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class SignInController {

  private final IdentityClaims claims;
  private final IdentityStore identities;
  private final ContactBlocks contact;

  SignInController(IdentityClaims claims, IdentityStore identities, ContactBlocks contact) {
    this.claims = claims;
    this.identities = identities;
    this.contact = contact;
  }

  /**
   * Begins a journey of this customer, in the `Journey` header of the answer; what was done before
   * on this device joins the story, and so does what the customer did elsewhere.
   */
  @Post("/sign-in")
  SignedIn signIn(
      HttpRequest<?> request,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    CustomerIdentity customer =
        Claims.of(request)
            .flatMap(claims::customer)
            .orElseThrow(() -> new Problem(ProblemType.IDENTITY_MISSING, "Authorization"));
    Journey own = identities.signIn(journey, customer);
    request.setAttribute(Journey.ATTRIBUTE, own);
    return new SignedIn(customer.level(), customer.name(), contact.of(null, language, own.id()));
  }

  /**
   * Who signed in.
   *
   * @param name as the identity provider has it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SignedIn(IdentityLevel level, @Nullable String name, ContactBlock contact) {}
}
