package nl.openbalie.dev;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.cloud.LocalIdentity;
import nl.openbalie.cloud.StreamPump;
import nl.openbalie.notification.ClockHandler;
import nl.openbalie.notification.NotifyHandler;
import nl.openbalie.publishing.PublishHandler;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** All functions behind one port on loopback, as API Gateway and Lambda would run them. */
public final class DevServer implements AutoCloseable {

  /** Long enough to read a question that is much too long, and say so. */
  private static final int LONGEST_LINE = 256 * 1024;

  /** The largest file that goes along with a form; anything that is not a file is held to less. */
  private static final int LARGEST_FILE = 10 * 1024 * 1024;

  private final LocalCloud cloud;
  private final LocalIdentity identity;
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final StreamPump publishing;
  private final StreamPump telling;
  private final Clockwork clockwork;

  private DevServer(LocalCloud cloud, LocalIdentity identity, ApplicationContext context) {
    this.cloud = cloud;
    this.identity = identity;
    this.context = context;
    this.server = context.getBean(EmbeddedServer.class).start();
    this.publishing =
        cloud.pump("PublishFunction", new StreamToFunction(new PublishHandler(context)::execute));
    NotifyHandler notify = new NotifyHandler(context);
    this.telling = cloud.pump("NotifyFunction", new StreamToFunction(notify::execute));
    this.clockwork = new Clockwork(cloud.template(), notify, new ClockHandler(context));
  }

  /**
   * Starts the cloud, the functions and the publisher.
   *
   * @param template of the resources
   * @param data where everything is kept, null for nothing to be left behind
   * @param port on loopback, 0 for any free one
   */
  public static DevServer start(Path template, @Nullable Path data, int port, InstantSource clock) {
    return start(template, data, port, clock, Map.of());
  }

  /**
   * @param changes to the environment that the template gives
   */
  public static DevServer start(
      Path template,
      @Nullable Path data,
      int port,
      InstantSource clock,
      Map<String, String> changes) {
    LocalCloud cloud = LocalCloud.start(template, data);
    try {
      LocalIdentity identity = cloud.identity(clock);
      return new DevServer(cloud, identity, context(cloud, identity, port, clock, changes));
    } catch (RuntimeException e) {
      cloud.close();
      throw e;
    }
  }

  private static ApplicationContext context(
      LocalCloud cloud,
      LocalIdentity identity,
      int port,
      InstantSource clock,
      Map<String, String> changes) {
    Map<String, Object> environment = new HashMap<>(cloud.environment());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", cloud.dynamoDbEndpoint());
    environment.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
    environment.put("MICRONAUT_SERVER_PORT", port == 0 ? -1 : port);
    if (port != 0) {
      environment.put("WEBSITE", "http://localhost:" + port);
    }
    environment.put("MICRONAUT_SERVER_MAX_REQUEST_SIZE", LARGEST_FILE);
    environment.put("MICRONAUT_SERVER_MAX_REQUEST_BUFFER_SIZE", LARGEST_FILE);
    environment.put("MICRONAUT_SERVER_NETTY_MAX_INITIAL_LINE_LENGTH", LONGEST_LINE);
    environment.putAll(changes);
    setCredentials();
    return ApplicationContext.builder()
        .propertySources(
            PropertySource.of(
                "cloud",
                environment,
                PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")),
            PropertySource.of(
                "site", Map.of("micronaut.router.static-resources.site.paths", "classpath:site")))
        .singletons(cloud.template(), identity, clock)
        .banner(false)
        .start();
  }

  /** The SDK wants some; nobody checks them here. */
  private static void setCredentials() {
    Map.of(
            "aws.region", "eu-west-1",
            "aws.accessKeyId", "local",
            "aws.secretAccessKey", "local")
        .forEach(System::setProperty);
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getPort());
  }

  public LocalCloud cloud() {
    return cloud;
  }

  public LocalIdentity identity() {
    return identity;
  }

  /** Any bean of the functions. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A bearer token for somebody with these roles. */
  public String token(String subject, Duration life, Role... roles) {
    Set<String> claims = Stream.of(roles).map(Role::claim).collect(Collectors.toSet());
    return identity.token(subject, claims, life);
  }

  /** A bearer token for a customer who proved who they are. */
  public String customerToken(String subject, Duration life) {
    return SampleCustomer.token(identity, subject, life);
  }

  /** Waits until all that was written has been published; false when it takes longer. */
  public boolean awaitPublished(Duration longest) throws InterruptedException {
    return publishing.await(longest);
  }

  /** Waits until everybody has been told what was written; false when it takes longer. */
  public boolean awaitTold(Duration longest) throws InterruptedException {
    return telling.await(longest);
  }

  /** What the template schedules, for whoever wants it to run by itself or now. */
  public Clockwork clockwork() {
    return clockwork;
  }

  @Override
  public void close() {
    clockwork.close();
    telling.close();
    publishing.close();
    context.close();
    cloud.close();
  }
}
