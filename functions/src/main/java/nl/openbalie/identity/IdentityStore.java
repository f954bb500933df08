package nl.openbalie.identity;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Transactions;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyKey;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Retention;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Whose journeys are whose. Signing in begins a new journey, so that nobody who held the anonymous
 * one before, on another device for instance, is signed in with it; what happened on the anonymous
 * one until then joins the customer's story, for the first customer who claims it.
 */
@Singleton
@Requires(property = "journeys.table")
@Requires(beans = LiveKnowledge.class)
public final class IdentityStore {

  /** What tells whose a journey is must not be gone before any case that it led to. */
  private static final Duration OUTLIVES_CASES = Duration.ofDays(400);

  private static final String CLAIMED = "claimed";
  private static final String UNCLAIMED_OR_OURS =
      "attribute_not_exists(pk) OR customer = :customer";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  IdentityStore(
      DynamoDbClient dynamoDb,
      @Property(name = "journeys.table") String table,
      Json json,
      LiveKnowledge live,
      InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
    this.live = live;
    this.clock = clock;
  }

  /** Begins a journey of this customer, with what nobody else claimed of the journey before. */
  public Journey signIn(Journey before, CustomerIdentity customer) {
    Journey own = Journey.personal();
    try {
      write(own, customer, before.isPersonal() ? List.of() : claim(before, customer));
    } catch (TransactionCanceledException cancelled) {
      if (!Transactions.lost(cancelled)) {
        throw cancelled;
      }
      write(own, customer, List.of());
    }
    return own;
  }

  private void write(Journey own, CustomerIdentity customer, List<TransactWriteItem> claim) {
    List<TransactWriteItem> all = new ArrayList<>(claim);
    all.add(put(identity(own, customer), Duration.ofDays(retention().journeyDays())));
    all.add(put(pointer(customer, Part.whole(own.id())), belonging()));
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(all));
  }

  /** Whoever claimed it first may claim again, up to a later moment. */
  private List<TransactWriteItem> claim(Journey before, CustomerIdentity customer) {
    Item claimed = JourneyKey.of(before.id(), CLAIMED).with("customer", customer.customer());
    Item ours = Item.none().with(":customer", customer.customer());
    return List.of(
        put(claimed, UNCLAIMED_OR_OURS, ours),
        put(pointer(customer, new Part(before.id(), clock.instant())), belonging()));
  }

  /** Who holds this journey, as long as that is certain. */
  public Optional<CustomerIdentity> identity(Journey journey) {
    return journey.isPersonal()
        ? known(journey.id()).filter(customer -> customer.isCertain(clock.instant()))
        : Optional.empty();
  }

  /** Who signed in with the journey of this id, however long ago. */
  public Optional<CustomerIdentity> known(String journeyId) {
    Item key = JourneyKey.of(journeyId, JourneyStore.IDENTITY);
    return Optional.of(
            dynamoDb.getItem(
                get -> get.tableName(table).key(key.attributes()).consistentRead(true)))
        .filter(GetItemResponse::hasItem)
        .map(response -> new Item(response.item()))
        .filter(this::isLive)
        .map(item -> json.read(item.text("identity"), CustomerIdentity.class));
  }

  /** All that this customer did, on every device; where they signed in last comes first. */
  public List<Part> parts(CustomerIdentity customer) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Item.none().with(":pk", partition(customer)).attributes()))
        .items()
        .stream()
        .map(Item::new)
        .filter(this::isLive)
        .sorted(Comparator.comparing((Item item) -> item.moment("expires")).reversed())
        .map(item -> new Part(item.text("sk"), Instant.parse(item.text("until"))))
        .toList();
  }

  /** Forgets that a part is this customer's; what was done in it is erased elsewhere. */
  public void forget(CustomerIdentity customer, Part part) {
    List<TransactWriteItem> all =
        Stream.of(
                pointer(customer, part).key(),
                JourneyKey.of(part.journeyId(), CLAIMED),
                JourneyKey.of(part.journeyId(), JourneyStore.IDENTITY))
            .map(this::delete)
            .toList();
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(all));
  }

  private TransactWriteItem delete(Item key) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(table).key(key.attributes()))
        .build();
  }

  private Item identity(Journey own, CustomerIdentity customer) {
    return JourneyKey.of(own.id(), JourneyStore.IDENTITY).with("identity", json.write(customer));
  }

  private static Item pointer(CustomerIdentity customer, Part part) {
    return Item.key(partition(customer), part.journeyId()).with("until", part.until().toString());
  }

  private static String partition(CustomerIdentity customer) {
    return "customer#" + customer.customer();
  }

  private TransactWriteItem put(Item item, Duration kept) {
    return TransactWriteItem.builder().put(put(item, kept, clock.instant()).build()).build();
  }

  private TransactWriteItem put(Item item, String condition, Item values) {
    Put put =
        put(item, belonging(), clock.instant())
            .conditionExpression(condition)
            .expressionAttributeValues(values.attributes())
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private Put.Builder put(Item item, Duration kept, Instant now) {
    Item expiring = item.with("expires", now.plus(kept).getEpochSecond());
    return Put.builder().tableName(table).item(expiring.attributes());
  }

  private Duration belonging() {
    return Duration.ofDays(retention().caseDays()).plus(OUTLIVES_CASES);
  }

  private Retention retention() {
    return live.settings().retention();
  }

  private boolean isLive(Item item) {
    return item.moment("expires").isAfter(clock.instant());
  }
}
