package nl.openbalie.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Makes a function run what comes before a SnapStart snapshot is taken, and after a restore. */
  public static final Map<String, String> SNAP_START =
      Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");

  private final LocalCloud cloud;
  private final LocalIdentity identity;
  private final InstantSource clock;
  private final Path folder;
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
    return claims(request, route)
        .map(claims -> send(request.claims(claims), route))
        .orElseGet(() -> new HttpApiResponse(401, Map.of(), "{\"message\":\"Unauthorized\"}"));
  }

  private HttpApiResponse send(HttpApiEvent request, Route route) {
    return HttpApiResponse.read(function(route.function()).invoke(request.json(route.path())));
  }

  private Optional<Map<String, Object>> claims(HttpApiEvent request, Route route) {
    String authorizer = route.authorizer().orElseThrow();
    return request.headers().getOrDefault("Authorization", List.of()).stream()
        .findFirst()
        .flatMap(token -> identity.verify(authorizer, token, clock.instant()));
  }

  /** Gives the knowledge stream to Publish from now on; to be closed before the deployment. */
  public StreamPump startPublishing() {
    return pump("PublishFunction");
  }

  /** Gives the stream of cases to Notify from now on; to be closed before the deployment. */
  public StreamPump startTelling() {
    return pump("NotifyFunction");
  }

  private StreamPump pump(String function) {
    return cloud.pump(function, (arn, records) -> handle(function, arn, records));
  }

  /** The running function with this logical id. */
  public LambdaRuntime function(String id) {
    return functions.computeIfAbsent(id, name -> start(name, Map.of()));
  }

  /**
   * Starts another process of a function, the caller's to close.
   *
   * @param more variables besides those of {@link #environment}, {@link #SNAP_START} for instance
   */
  public LambdaRuntime start(String id, Map<String, String> more) {
    LambdaFunction function = cloud.template().function(id);
    Map<String, String> all = environment(id);
    all.put("AWS_LAMBDA_FUNCTION_NAME", id);
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memory()));
    all.putAll(more);
    return LambdaRuntime.start(folder, function.handler(), all, List.of());
  }

  /** What the template gives a function, and where DynamoDB is on this machine. */
  public Map<String, String> environment(String id) {
    Map<String, String> environment = new HashMap<>(cloud.environment(id));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDbEndpoint().toString());
    return environment;
  }

  private List<String> handle(String function, String streamArn, List<Record> records)
      throws IOException {
    String answer = function(function).invoke(StreamEvent.json(streamArn, records));
    return JSON.std.mapFrom(answer).get("batchItemFailures") instanceof List<?> failures
        ? failures.stream().map(failure -> text(failure, "itemIdentifier")).toList()
        : List.of();
  }

  private static String text(Object object, String name) {
    return object instanceof Map<?, ?> map ? String.valueOf(map.get(name)) : "";
  }

  @Override
  public void close() {
    functions.values().forEach(LambdaRuntime::close);
    try {
      Zip.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
