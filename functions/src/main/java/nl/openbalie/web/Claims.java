package nl.openbalie.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about the caller, after one of the API's JWT authorizers checked it. It stands
 * in the event, where a stranger cannot put it.
 */
public record Claims(Map<?, ?> byName) {

  /** Request attribute with the claims, set by whatever plays the authorizer on one machine. */
  public static final String ATTRIBUTE = "openbalie.claims";

  /** Nothing where no authorizer stands before the route. */
  public static Optional<Claims> of(HttpRequest<?> request) {
    APIGatewayProxyRequestEvent event = GatewayEvent.of(request);
    Map<?, ?> claims =
        event == null
            ? request.getAttribute(ATTRIBUTE, Map.class).orElse(null)
            : ofAuthorizer(event);
    return Optional.ofNullable(claims).map(Claims::new);
  }

  private static @Nullable Map<?, ?> ofAuthorizer(APIGatewayProxyRequestEvent event) {
    var context = event.getRequestContext();
    boolean authorized = context != null && context.getAuthorizer() != null;
    return authorized && context.getAuthorizer().get("claims") instanceof Map<?, ?> claims
        ? claims
        : null;
  }

  /** Whether the claim says no; a gateway makes a text of it. */
  public boolean denies(String name) {
    return "false".equals(String.valueOf(byName.get(name)));
  }

  /** The claim as a text; nothing when it is absent or something else. */
  public Optional<String> text(String name) {
    return byName.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
