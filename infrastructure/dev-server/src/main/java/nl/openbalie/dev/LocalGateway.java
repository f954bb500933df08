package nl.openbalie.dev;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.cloud.LocalIdentity;
import nl.openbalie.cloud.Route;
import nl.openbalie.cloud.Template;
import nl.openbalie.web.Claims;

/** Plays the JWT authorizers of the HTTP API, on the routes where the template asks for it. */
@ServerFilter("/v1/**")
final class LocalGateway {

  private final Template template;
  private final LocalIdentity identity;
  private final InstantSource clock;

  LocalGateway(Template template, LocalIdentity identity, InstantSource clock) {
    this.template = template;
    this.identity = identity;
    this.clock = clock;
  }

  @RequestFilter
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void authorize(HttpRequest<?> request) {
    template
        .match(request.getMethodName(), request.getPath())
        .flatMap(Route::authorizer)
        .flatMap(authorizer -> claims(authorizer, request))
        .ifPresent(claims -> request.setAttribute(Claims.ATTRIBUTE, claims));
  }

  private Optional<Map<String, Object>> claims(String authorizer, HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get("Authorization"))
        .flatMap(header -> identity.verify(authorizer, header, clock.instant()));
  }
}
