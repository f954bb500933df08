package nl.openbalie.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.servlet.http.ServletHttpRequest;
import org.jspecify.annotations.Nullable;

/** What API Gateway sent. */
final class GatewayEvent {

  private GatewayEvent() {}

  /** The event behind a request; null when it came in another way. */
  static @Nullable APIGatewayProxyRequestEvent of(HttpRequest<?> request) {
    return request instanceof ServletHttpRequest<?, ?> servlet
            && servlet.getNativeRequest() instanceof APIGatewayProxyRequestEvent event
        ? event
        : null;
  }
}
