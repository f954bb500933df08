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
import nl.openbalie.aws.Table;
import nl.openbalie.aws.Transactions;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyKey;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.LiveKnowledge;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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

  private final Table table;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  IdentityStore(
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
    Item identity =
        JourneyKey.of(own.id(), JourneyStore.IDENTITY).with("identity", json.write(customer));
    List<TransactWriteItem> all = new ArrayList<>(claim);
    all.add(
        table.putting(
            expiring(identity, Duration.ofDays(live.settings().retention().journeyDays()))));
    all.add(table.putting(pointer(customer, Part.whole(own.id()))));
    table.write(all);
  }

  /** Whoever claimed it first may claim again, up to a later moment. */
  private List<TransactWriteItem> claim(Journey before, CustomerIdentity customer) {
    Item claimed = JourneyKey.of(before.id(), CLAIMED).with("customer", customer.customer());
    Item ours = Item.none().with(":customer", customer.customer());
    return List.of(
        table.putting(belonging(claimed), new Table.Condition(UNCLAIMED_OR_OURS, ours)),
        table.putting(pointer(customer, new Part(before.id(), clock.instant()))));
  }

  /** Who holds this journey, as long as that is certain. */
  public Optional<CustomerIdentity> identity(Journey journey) {
    return journey.isPersonal()
        ? known(journey.id()).filter(customer -> customer.isCertain(clock.instant()))
        : Optional.empty();
  }

  /** Who signed in with the journey of this id, however long ago. */
  public Optional<CustomerIdentity> known(String journeyId) {
    return table
        .get(JourneyKey.of(journeyId, JourneyStore.IDENTITY))
        .filter(this::isLive)
        .map(item -> json.read(item.text("identity"), CustomerIdentity.class));
  }

  /** All that this customer did, on every device; where they signed in last comes first. */
  public List<Part> parts(CustomerIdentity customer) {
    return table
        .items(partition(customer))
        .filter(this::isLive)
        .sorted(Comparator.comparing((Item item) -> item.moment("expires")).reversed())
        .map(item -> new Part(item.text("sk"), Instant.parse(item.text("until"))))
        .toList();
  }

  /** Forgets that a part is this customer's; what was done in it is erased elsewhere. */
  public void forget(CustomerIdentity customer, Part part) {
    table.write(
        Stream.of(
                Item.key(partition(customer), part.journeyId()),
                JourneyKey.of(part.journeyId(), CLAIMED),
                JourneyKey.of(part.journeyId(), JourneyStore.IDENTITY))
            .map(table::deleting)
            .toList());
  }

  private Item pointer(CustomerIdentity customer, Part part) {
    return belonging(
        Item.key(partition(customer), part.journeyId()).with("until", part.until().toString()));
  }

  private static String partition(CustomerIdentity customer) {
    return "customer#" + customer.customer();
  }

  /** Tells whose a journey is. */
  private Item belonging(Item item) {
    int caseDays = live.settings().retention().caseDays();
    return expiring(item, Duration.ofDays(caseDays).plus(OUTLIVES_CASES));
  }

  private Item expiring(Item item, Duration kept) {
    return item.with("expires", clock.instant().plus(kept).getEpochSecond());
  }

  private boolean isLive(Item item) {
    return item.moment("expires").isAfter(clock.instant());
  }
}
