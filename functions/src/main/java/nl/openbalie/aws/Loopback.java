package nl.openbalie.aws;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests of a function to itself, from JSON to JSON as Lambda's runtime client does it. */
final class Loopback {

  private final ApiGatewayProxyRequestEventFunction handler;
  private final Map<String, Object> authorizer;
  private final PojoSerializer<APIGatewayProxyRequestEvent> requests =
      serializer(APIGatewayProxyRequestEvent.class);
  private final PojoSerializer<APIGatewayProxyResponseEvent> responses =
      serializer(APIGatewayProxyResponseEvent.class);

  Loopback(ApiGatewayProxyRequestEventFunction handler, String roleClaim) {
    this.handler = handler;
    this.authorizer =
        Map.of("claims", Map.of("sub", "priming", roleClaim, "[editor publisher colleague]"));
  }

  /** The body of the answer. */
  String get(String path, Map<String, String> query) {
    return send("GET", path, query, null);
  }

  /** The body of the answer. */
  String send(String method, String path, Map<String, String> query, @Nullable String body) {
    Map<String, String> headers = new HashMap<>(Map.of("Journey", Priming.JOURNEY));
    if (body != null) {
      headers.put("Content-Type", "application/json");
      headers.put("Idempotency-Key", Priming.JOURNEY);
      headers.put("If-None-Match", "*");
    }
    var context = new ProxyRequestContext();
    context.setAuthorizer(authorizer);
    var event =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod(method)
            .withPath(path)
            .withQueryStringParameters(query)
            .withHeaders(headers)
            .withBody(body)
            .withIsBase64Encoded(false)
            .withRequestContext(context);
    var response = handler.handleRequest(requests.fromJson(json(event)), null);
    responses.toJson(response, OutputStream.nullOutputStream());
    return response.getBody();
  }

  private ByteArrayInputStream json(APIGatewayProxyRequestEvent event) {
    var json = new ByteArrayOutputStream();
    requests.toJson(event, json);
    return new ByteArrayInputStream(json.toByteArray());
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, Loopback.class.getClassLoader());
  }
}
