package nl.openbalie.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nobody comes in without an identity. The API's JWT authorizer checks the token; its claims stand
 * in the event, where a stranger cannot put them.
 */
@ServerFilter({"/v1/admin/**", "/v1/desk/**"})
public final class CallerFilter {

  /** Request attribute with the claims, set by whatever plays the authorizer on one machine. */
  public static final String CLAIMS = "openbalie.claims";

  static final String CALLER = "caller";

  private final String roleClaim;

  CallerFilter(@Property(name = "role.claim", defaultValue = "roles") String roleClaim) {
    this.roleClaim = roleClaim;
  }

  @RequestFilter
  void identify(HttpRequest<?> request) {
    if (RouteAttributes.getRouteMatch(request).isEmpty()) {
      return; // Nothing is there to protect; the answer is 404 or 405, to everybody.
    }
    Map<?, ?> claims = claims(request);
    if (claims == null || !(claims.get("sub") instanceof String subject)) {
      throw new Problem(ProblemType.IDENTITY_MISSING, "Authorization");
    }
    request.setAttribute(CALLER, new Caller(subject, roles(claims.get(roleClaim))));
  }

  private static @Nullable Map<?, ?> claims(HttpRequest<?> request) {
    APIGatewayProxyRequestEvent event = GatewayEvent.of(request);
    return event == null ? request.getAttribute(CLAIMS, Map.class).orElse(null) : claims(event);
  }

  private static @Nullable Map<?, ?> claims(APIGatewayProxyRequestEvent event) {
    var context = event.getRequestContext();
    boolean authorized = context != null && context.getAuthorizer() != null;
    return authorized && context.getAuthorizer().get("claims") instanceof Map<?, ?> claims
        ? claims
        : null;
  }

  /** The HTTP API writes a list of roles as the text {@code [editor publisher]}. */
  private static Set<String> roles(@Nullable Object claim) {
    Stream<?> roles =
        switch (claim) {
          case null -> Stream.empty();
          case Collection<?> list -> list.stream();
          default -> Arrays.stream(claim.toString().split("[\\[\\], ]+"));
        };
    return roles.map(Object::toString).filter(role -> !role.isEmpty()).collect(Collectors.toSet());
  }
}
