package nl.openbalie;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import nl.openbalie.aws.LocalStack;
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.live.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All functions in one context, on a local cloud of their own, without a server. */
public final class OneProcess implements AutoCloseable {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final LocalCloud cloud;
  private final Map<String, Object> environment;
  private final ApplicationContext context;

  private OneProcess(LocalCloud cloud, URI dynamoDb, InstantSource clock) {
    this.cloud = cloud;
    this.environment = new HashMap<>(cloud.environment());
    this.environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    this.context = context(environment, clock);
  }

  /** On DynamoDB Local. */
  public static OneProcess start(InstantSource clock) {
    LocalCloud cloud = LocalCloud.start(ROOT.resolve("template.yaml"), null);
    return new OneProcess(cloud, cloud.dynamoDbEndpoint(), clock);
  }

  /** On LocalStack; skips the test where there is none. */
  public static OneProcess startOnLocalStack(InstantSource clock) {
    URI endpoint = LocalStack.endpoint();
    LocalCloud cloud = LocalCloud.start(ROOT.resolve("template.yaml"), null);
    var process = new OneProcess(cloud, endpoint, clock);
    TableCopies.make(cloud, process.bean(DynamoDbClient.class));
    return process;
  }

  /** Functions in a context, with this environment. */
  public static ApplicationContext context(Map<String, Object> environment, InstantSource clock) {
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    return ApplicationContext.builder()
        .propertySources(
            PropertySource.of(
                "cloud",
                environment,
                PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")))
        .singletons(clock)
        .start();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public ApplicationContext context() {
    return context;
  }

  public Map<String, Object> environment() {
    return environment;
  }

  /** Saves the sample's settings, those given in place of the sample's own. */
  public void saveSettings(Map<String, String> others) {
    SettingsStore store = bean(SettingsStore.class);
    Settings.NAMES.forEach(name -> store.save(name, others.getOrDefault(name, sample(name))));
  }

  /** One part of the sample's settings, as JSON. */
  public static String sample(String name) {
    try {
      return Files.readString(ROOT.resolve("infrastructure/sample/settings/" + name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    cloud.close();
  }
}
