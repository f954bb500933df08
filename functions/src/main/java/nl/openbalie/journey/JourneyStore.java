package nl.openbalie.journey;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Priming;
import nl.openbalie.aws.Table;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The steps of journeys, each kept as long as the settings say. */
@Singleton
@Requires(property = "journeys.table")
@Requires(beans = LiveKnowledge.class)
public final class JourneyStore {

  private static final Logger LOG = LoggerFactory.getLogger(JourneyStore.class);

  /** The name of the item that tells who signed in, by whatever keeps it. */
  public static final String IDENTITY = "identity";

  private static final String STEP = "step#";

  /** How long a customer waits for us to remember. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** As many digits for every moment, unlike its own text, which sorts wrongly for that. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z#'").withZone(ZoneOffset.UTC);

  /** More steps than a colleague reads before a call. */
  private static final int MOST_STEPS = 200;

  /** The sort key is random, so that no item is there already: all is done but the writing. */
  private static final String NEVER = "attribute_exists(pk)";

  private final Table table;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  JourneyStore(
      DynamoDbClient dynamoDb,
      @Property(name = "journeys.table") String table,
      Json json,
      LiveKnowledge live,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.live = live;
    this.clock = clock;
  }

  /** Remembers when it can: an answer never depends on it. */
  public void remember(Journey journey, JourneyEvent event) {
    try {
      put(journey, event, PATIENCE);
    } catch (ConditionalCheckFailedException _) {
      LOG.debug("nothing is kept of a rehearsal");
    } catch (SdkException e) {
      LOG.warn("a step of a journey was not remembered: {}", e.getClass().getSimpleName());
    }
  }

  /** Keeps what the customer told us; a problem when it cannot. */
  public void keep(Journey journey, JourneyEvent event) {
    try {
      put(journey, event, null);
    } catch (SdkException e) {
      LOG.error("what a customer told was not kept", e);
      throw new Problem(ProblemType.NOT_KEPT);
    }
  }

  private void put(Journey journey, JourneyEvent event, @Nullable Duration patience) {
    Item item = item(journey, event);
    boolean rehearsal = journey.token().value().equals(Priming.JOURNEY);
    table
        .dynamoDb()
        .putItem(put ->
            put.tableName(table.name())
                .item(item.attributes())
                .conditionExpression(rehearsal ? NEVER : null)
                .overrideConfiguration(config -> config.apiCallTimeout(patience)));
  }

  private Item item(Journey journey, JourneyEvent event) {
    Instant now = clock.instant();
    Instant expires = now.plus(Duration.ofDays(live.settings().retention().journeyDays()));
    return JourneyKey.of(journey.id(), STEP + SORTABLE.format(now) + Token.random().value())
        .with("event", json.write(event))
        .with("at", now.toString())
        .with("expires", expires.getEpochSecond());
  }

  /** What the journey with this id holds, oldest first; of a long one the latest steps. */
  public List<JourneyStep> steps(String journeyId) {
    return all(journeyId).limit(MOST_STEPS).toList().reversed();
  }

  /** All that the journey with this id holds, latest first; read as far as the stream is. */
  public Stream<JourneyStep> all(String journeyId) {
    return items(journeyId).filter(this::isLive).map(this::step);
  }

  /** Ids of the journeys that have this spoken code and of which something is known. */
  public List<String> byCode(String code) {
    return table
        .items(JourneyKey.ofCode(code))
        .filter(this::isLive)
        .map(item -> item.text("sk"))
        .filter(key -> key.contains("#" + STEP) || key.endsWith("#" + IDENTITY))
        .map(JourneyKey::journeyId)
        .distinct()
        .toList();
  }

  /** Erases the steps up to this moment, those among them that have expired. */
  public void erase(String journeyId, Instant until) {
    items(journeyId)
        .filter(item -> !Instant.parse(item.text("at")).isAfter(until))
        .forEach(table::delete);
  }

  /** Latest first. */
  private Stream<Item> items(String journeyId) {
    return table.items(
        JourneyKey.partition(journeyId),
        JourneyKey.prefix(journeyId, STEP),
        query -> query.scanIndexForward(false).limit(MOST_STEPS));
  }

  private boolean isLive(Item item) {
    return item.moment("expires").isAfter(clock.instant());
  }

  private JourneyStep step(Item item) {
    return new JourneyStep(
        Instant.parse(item.text("at")).atOffset(ZoneOffset.UTC),
        json.read(item.text("event"), JourneyEvent.class));
  }
}
