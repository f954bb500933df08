package nl.openbalie.journey;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.PublicRoutes;
import nl.openbalie.web.Token;

/** Sends the journey along: the one that came with the call, or a new one. */
@ServerFilter("/v1/**")
final class JourneyFilter {

  static final String HEADER = "Journey";

  @RequestFilter
  void receive(HttpRequest<?> request) {
    String given = request.getHeaders().get(HEADER);
    request.setAttribute(Journey.ATTRIBUTE, given == null ? Journey.anonymous() : continued(given));
  }

  private static Journey continued(String given) {
    return Token.parse(given)
        .map(token -> new Journey(token, true))
        .orElseThrow(() -> new Problem(ProblemType.JOURNEY_INVALID, HEADER));
  }

  @ResponseFilter
  void send(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (PublicRoutes.contain(request)) {
      request
          .getAttribute(Journey.ATTRIBUTE, Journey.class)
          .ifPresent(journey -> response.header(HEADER, journey.token().value()));
    }
  }
}
