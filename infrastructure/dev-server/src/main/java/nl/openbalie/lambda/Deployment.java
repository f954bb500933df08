package nl.openbalie.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.openbalie.cloud.HttpApiEvent;
import nl.openbalie.cloud.HttpApiResponse;
import nl.openbalie.cloud.LambdaFunction;
import nl.openbalie.cloud.LambdaRuntime;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.cloud.LocalIdentity;
import nl.openbalie.cloud.Route;
import nl.openbalie.cloud.StreamEvent;
import nl.openbalie.cloud.StreamPump;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The shipped zip deployed on a local cloud: each function a process of its own with its own
 * environment, started when it is first called.
 */
public final class Deployment implements AutoCloseable {

  private static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private final LocalCloud cloud;
  private final LocalIdentity identity;
  private final InstantSource clock;
  private final Path folder;
  private final StreamPump publishing;
  private final Map<String, LambdaRuntime> functions = new ConcurrentHashMap<>();

  /**
   * Deploys it; the cloud stays the caller's to close.
   *
   * @param zip as the build made it
   */
  public Deployment(Path zip, LocalCloud cloud, InstantSource clock) throws IOException {
    this.cloud = cloud;
    this.identity = cloud.identity(clock);
    this.clock = clock;
    this.folder = Files.createTempDirectory("openbalie-zip");
    Zip.unzip(zip, folder);
    this.publishing = cloud.pump("PublishFunction", this::publish);
  }

  /** Where the zip is unpacked. */
  public Path folder() {
    return folder;
  }

  /** Gives out the tokens that the API accepts. */
  public LocalIdentity identity() {
    return identity;
  }

  /** Sends a request through what plays API Gateway: routes, and tokens where a route wants one. */
  public HttpApiResponse send(HttpApiEvent request) {
    Route route = cloud.template().match(request.method(), request.path()).orElseThrow();
    if (!route.authorized()) {
      return send(request, route);
    }
    return claims(request)
        .map(claims -> send(request.claims(claims), route))
        .orElseGet(() -> new HttpApiResponse(401, Map.of(), "{\"message\":\"Unauthorized\"}"));
  }

  private HttpApiResponse send(HttpApiEvent request, Route route) {
    return HttpApiResponse.read(function(route.function()).invoke(request.json(route.path())));
  }

  private Optional<Map<String, Object>> claims(HttpApiEvent request) {
    return request.headers().getOrDefault("Authorization", List.of()).stream()
        .findFirst()
        .flatMap(token -> identity.verify(token, clock.instant()));
  }

  /** Waits until all that was written has been published; false when it takes longer. */
  public boolean awaitPublished(Duration longest) throws InterruptedException {
    return publishing.await(longest);
  }

  /** The running function with this logical id. */
  public LambdaRuntime function(String id) {
    return functions.computeIfAbsent(id, name -> start(name, List.of()));
  }

  /** Another process of a function, the caller's to close. */
  public LambdaRuntime start(String id, List<String> jvmOptions) {
    return start(id, Map.of(), jvmOptions);
  }

  /** As if started from a SnapStart snapshot: with what runs before it is taken, and after. */
  public LambdaRuntime restore(String id, List<String> jvmOptions) {
    return start(id, Map.of(INITIALIZATION, "snap-start"), jvmOptions);
  }

  private LambdaRuntime start(String id, Map<String, String> more, List<String> jvmOptions) {
    LambdaFunction function = cloud.template().function(id);
    return LambdaRuntime.start(folder, function.handler(), environment(function, more), jvmOptions);
  }

  /** What the template says, and where DynamoDB is on this machine. */
  public Map<String, String> environment(LambdaFunction function, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(cloud.environment(function.id()));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDbEndpoint().toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memory()));
    environment.putAll(more);
    return environment;
  }

  private List<String> publish(String streamArn, List<Record> records) throws IOException {
    String answer = function("PublishFunction").invoke(StreamEvent.json(streamArn, records));
    return JSON.std.mapFrom(answer).get("batchItemFailures") instanceof List<?> failures
        ? failures.stream().map(failure -> text(failure, "itemIdentifier")).toList()
        : List.of();
  }

  private static String text(Object object, String name) {
    return object instanceof Map<?, ?> map ? String.valueOf(map.get(name)) : "";
  }

  @Override
  public void close() {
    publishing.close();
    functions.values().forEach(LambdaRuntime::close);
    try {
      Zip.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
