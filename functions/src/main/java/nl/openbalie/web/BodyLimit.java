package nl.openbalie.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses bodies larger than any form of ours can be, and those that don't say how large. */
@ServerFilter("/v1/**")
final class BodyLimit {

  /** In bytes; the largest article takes a third of it. */
  static final long MOST = 64 * 1024;

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (size(request) > MOST) {
      throw new Problem(ProblemType.BODY_TOO_LARGE);
    }
  }

  /** A gateway need not say how long a body is: it has it. */
  private static long size(HttpRequest<?> request) {
    APIGatewayProxyRequestEvent event = GatewayEvent.of(request);
    if (event != null) {
      String body = event.getBody();
      return body == null ? 0 : body.getBytes(UTF_8).length;
    }
    if (request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)) {
      throw new Problem(ProblemType.LENGTH_REQUIRED);
    }
    return request.getContentLength();
  }
}
