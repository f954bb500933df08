package nl.openbalie.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nobody comes in without an identity. */
@ServerFilter({"/v1/admin/**", "/v1/desk/**"})
final class CallerFilter {

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
    Caller caller =
        Claims.of(request)
            .flatMap(this::caller)
            .orElseThrow(() -> new Problem(ProblemType.IDENTITY_MISSING, "Authorization"));
    request.setAttribute(CALLER, caller);
  }

  private Optional<Caller> caller(Claims claims) {
    return claims
        .text("sub")
        .map(subject -> new Caller(subject, roles(claims.byName().get(roleClaim))));
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
