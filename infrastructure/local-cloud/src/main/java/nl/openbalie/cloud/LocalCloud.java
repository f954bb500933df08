package nl.openbalie.cloud;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * AWS on one machine: DynamoDB Local, a folder for each bucket, the streams. Thread-safe.
 *
 * <p>DynamoDB Local leaves threads behind that keep the Java process alive after {@link #close}:
 * end a program with {@link System#exit}.
 */
public final class LocalCloud implements AutoCloseable {

  static final Region REGION = Region.EU_WEST_1;

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Template template;
  private final DataFolder data;
  private final String prefix;
  private final @Nullable DynamoDbLocal own;
  private final URI endpoint;
  private final DynamoDbClient dynamoDb;
  private final DynamoDbStreamsClient streams;
  private final Queue<StreamPump> pumps = new ConcurrentLinkedQueue<>();

  private LocalCloud(Template template, DataFolder data, @Nullable DynamoDbLocal own) {
    this.template = template;
    this.data = data;
    this.own = own;
    this.prefix = own == null ? "t" + UUID.randomUUID().toString().substring(0, 8) + "-" : "";
    this.endpoint = own == null ? DynamoDbLocal.inMemory().endpoint() : own.endpoint();
    this.dynamoDb = client(DynamoDbClient.builder(), endpoint);
    this.streams = client(DynamoDbStreamsClient.builder(), endpoint);
  }

  /**
   * Starts it, with every table and bucket of the template; what is there already is kept.
   *
   * @param data where everything is kept; null for a cloud in memory that leaves nothing behind
   * @throws IllegalStateException with a sentence for the user, when the folder is in use or its
   *     tables do not fit the template
   */
  public static LocalCloud start(Path template, @Nullable Path data) {
    var read = Template.read(template);
    var cloud =
        data == null ? new LocalCloud(read, DataFolder.temporary(), null) : onDisk(read, data);
    try {
      cloud.make();
      return cloud;
    } catch (RuntimeException e) {
      cloud.close();
      throw e;
    }
  }

  private static LocalCloud onDisk(Template template, Path data) {
    var folder = DataFolder.open(data);
    try {
      return new LocalCloud(template, folder, DynamoDbLocal.onDisk(folder.folder("dynamodb")));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Throws away what an earlier cloud kept; nothing happens when there is nothing.
   *
   * @throws IllegalStateException with a sentence for the user, when the folder is in use or not
   *     ours
   */
  public static void erase(Path data) {
    DataFolder.erase(data);
  }

  /** One client for everybody; {@link #close} closes it. */
  public DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  public URI dynamoDbEndpoint() {
    return endpoint;
  }

  public Template template() {
    return template;
  }

  /** What a table is called here, by its logical id. */
  public String tableName(String table) {
    return prefix + table;
  }

  /** The folder that is a bucket here, by its logical id. */
  public Path bucket(String bucket) {
    return data.folder(bucket);
  }

  /** The folder with the mails that were sent, a file each. */
  public Path outbox() {
    return data.folder(Environments.OUTBOX);
  }

  /** The file with the events that went to a bus, one a line, by its logical id. */
  public Path events(String eventBus) {
    return data.folder(Environments.EVENTS).resolve(eventBus + ".jsonl");
  }

  /** The environment of one function, by its logical id. */
  public Map<String, String> environment(String function) {
    return environments().of(function);
  }

  /**
   * One environment for all functions in one process; {@code OPENBALIE_FUNCTION} is {@code all}.
   *
   * @throws TemplateException when two functions have different values for one variable
   */
  public Map<String, String> environment() {
    return environments().ofAll();
  }

  /** Gives out tokens and checks them; with the same data the key stays the same. */
  public LocalIdentity identity(InstantSource clock) {
    return new LocalIdentity(
        LocalIdentity.key(data.resolve("identity.json")),
        template.authorizers(),
        template.parameters().getOrDefault("RoleClaim", "roles"),
        clock);
  }

  /**
   * {@link #pump(String, Duration, BatchHandler)} that looks ten times a second while there is
   * news.
   */
  public StreamPump pump(String function, BatchHandler handler) {
    return pump(function, LOOK, handler);
  }

  /**
   * Starts to give the records of a function's stream to a handler, from where an earlier pump with
   * the same data came; {@link #close} closes it too.
   *
   * @param function logical id; it must have one stream
   * @param interval how often to look for new records, and the first wait after a failure
   */
  public StreamPump pump(String function, Duration interval, BatchHandler handler) {
    var sources = template.function(function).streams();
    if (sources.size() != 1) {
      throw new IllegalArgumentException(function + " has " + sources.size() + " streams, not one");
    }
    var source = sources.getFirst();
    var checkpoints =
        new Checkpoints(
            data.folder("checkpoints").resolve(function + "-" + source.table() + ".json"));
    var pump =
        new StreamPump(
            source,
            new StreamReader(streams, streamArn(source), source.batchSize(), checkpoints),
            checkpoints,
            source.deadLetters().map(this::deadLetters).orElse(null),
            handler,
            interval);
    pumps.add(pump);
    pump.start();
    return pump;
  }

  @Override
  public void close() {
    pumps.forEach(StreamPump::close);
    streams.close();
    dynamoDb.close();
    if (own != null) {
      own.close();
    }
    data.close();
  }

  private DeadLetters deadLetters(String queue) {
    return new DeadLetters(environments().queue(queue));
  }

  private String streamArn(StreamSource source) {
    return dynamoDb
        .describeTable(request -> request.tableName(tableName(source.table())))
        .table()
        .latestStreamArn();
  }

  private Environments environments() {
    return new Environments(template, this::tableName, this::bucket);
  }

  private void make() {
    var tables = new Tables(dynamoDb);
    template.tables().forEach(table -> tables.make(table, tableName(table.id())));
    template.buckets().forEach(this::bucket);
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
