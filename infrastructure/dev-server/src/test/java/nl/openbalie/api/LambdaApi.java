package nl.openbalie.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import nl.openbalie.aws.ApiHandler;
import nl.openbalie.cloud.HttpApiEvent;
import nl.openbalie.cloud.HttpApiResponse;
import nl.openbalie.cloud.LambdaFunction;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.cloud.LocalIdentity;
import nl.openbalie.cloud.Route;
import nl.openbalie.cloud.Template;

/**
 * Plays API Gateway in front of the functions of the template, each with its own environment; JSON
 * goes in and out as Lambda's runtime reads and writes it.
 *
 * <p>A call that the authorizer would refuse goes on without claims: the function refuses it too.
 */
final class LambdaApi implements AutoCloseable {

  private static final CustomPojoSerializer JSON =
      ServiceLoader.load(CustomPojoSerializer.class).findFirst().orElseThrow();

  private final Template template;
  private final LocalIdentity identity;
  private final InstantSource clock;
  private final Map<String, ApiHandler> functions;

  LambdaApi(LocalCloud cloud, LocalIdentity identity, InstantSource clock) {
    this(cloud, identity, clock, Map.of());
  }

  /**
   * @param changes to the environment of every function
   */
  LambdaApi(
      LocalCloud cloud, LocalIdentity identity, InstantSource clock, Map<String, String> changes) {
    this.template = cloud.template();
    this.identity = identity;
    this.clock = clock;
    this.functions =
        template.functions().stream()
            .filter(function -> !function.routes().isEmpty())
            .collect(
                Collectors.toMap(
                    LambdaFunction::id, function -> start(cloud, function.id(), clock, changes)));
  }

  private static ApiHandler start(
      LocalCloud cloud, String function, InstantSource clock, Map<String, String> changes) {
    Map<String, Object> environment = new HashMap<>(cloud.environment(function));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDbEndpoint());
    environment.putAll(changes);
    return new ApiHandler(
        ApplicationContext.builder()
            .classLoader(new LambdaClasses())
            .propertySources(
                PropertySource.of(
                    function,
                    environment,
                    PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                    PropertySource.Origin.of("template.yaml")))
            .singletons(clock)
            .banner(false)
            .start());
  }

  /** The context of a function, by its logical id. */
  ApplicationContext context(String function) {
    return functions.get(function).getApplicationContext();
  }

  Answer send(Call call) {
    Route route = template.match(call.method(), call.path()).orElseThrow();
    String event = event(call, route).json(route.path());
    String written =
        DynamoDbUse.by(route.function(), () -> invoke(functions.get(route.function()), event));
    HttpApiResponse response = HttpApiResponse.read(written);
    return new Answer(response.status(), response.headers(), response.body());
  }

  private HttpApiEvent event(Call call, Route route) {
    HttpApiEvent event = HttpApiEvent.of(call.method(), call.path());
    for (Map.Entry<String, String> one : call.query()) {
      event = event.query(one.getKey(), one.getValue());
    }
    for (Map.Entry<String, String> one : call.headers().entrySet()) {
      event = event.header(one.getKey(), one.getValue());
    }
    if (call.body() != null) {
      event = event.body(call.body());
    }
    HttpApiEvent asked = event;
    return route
        .authorizer()
        .flatMap(authorizer -> claims(authorizer, call))
        .map(asked::claims)
        .orElse(asked);
  }

  private Optional<Map<String, Object>> claims(String authorizer, Call call) {
    return Optional.ofNullable(call.headers().get("Authorization"))
        .flatMap(token -> identity.verify(authorizer, token, clock.instant()));
  }

  @Override
  public void close() {
    functions.values().forEach(function -> function.getApplicationContext().close());
  }

  private static String invoke(ApiHandler function, String event) {
    APIGatewayProxyRequestEvent request = JSON.fromJson(event, APIGatewayProxyRequestEvent.class);
    var written = new ByteArrayOutputStream();
    JSON.toJson(function.handleRequest(request, null), written, APIGatewayProxyResponseEvent.class);
    return written.toString(UTF_8);
  }
}
