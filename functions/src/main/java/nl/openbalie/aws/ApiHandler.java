package nl.openbalie.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entry point of the functions behind the HTTP API. */
public final class ApiHandler extends ApiGatewayProxyRequestEventFunction {

  public ApiHandler() {}

  /** A handler in a context that runs already. */
  public ApiHandler(ApplicationContext context) {
    super(context);
  }

  /** The HTTP API decodes the path; Micronaut reads a URI, which not every path is. */
  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, @Nullable Context context) {
    event.setPath(encoded(event.getPath()));
    return super.handleRequest(event, context);
  }

  private static String encoded(String path) {
    return Stream.of(path.split("/", -1))
        .map(segment -> URLEncoder.encode(segment, UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
