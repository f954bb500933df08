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
import nl.openbalie.cloud.LocalCloud;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.live.Settings;

/** All functions in one context, on a local cloud of their own, without a server. */
public final class OneProcess implements AutoCloseable {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final LocalCloud cloud;
  private final ApplicationContext context;

  private OneProcess(LocalCloud cloud, ApplicationContext context) {
    this.cloud = cloud;
    this.context = context;
  }

  public static OneProcess start(InstantSource clock) {
    LocalCloud cloud = LocalCloud.start(ROOT.resolve("template.yaml"), null);
    return new OneProcess(cloud, context(cloud.environment(), cloud.dynamoDbEndpoint(), clock));
  }

  private static ApplicationContext context(
      Map<String, String> environment, URI endpoint, InstantSource clock) {
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    Map<String, Object> all = new HashMap<>(environment);
    all.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint);
    return ApplicationContext.builder()
        .propertySources(
            PropertySource.of("cloud", all, PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE))
        .singletons(clock)
        .start();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Saves the sample's settings, those given in place of the sample's own. */
  public void saveSettings(Map<String, String> others) {
    SettingsStore store = bean(SettingsStore.class);
    Settings.NAMES.forEach(name -> store.save(name, others.getOrDefault(name, sample(name))));
  }

  private static String sample(String name) {
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
