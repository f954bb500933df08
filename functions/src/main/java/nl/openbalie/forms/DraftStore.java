package nl.openbalie.forms;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.aws.Table.Condition;
import nl.openbalie.identity.Part;
import nl.openbalie.live.LiveKnowledge;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Forms that somebody began to fill in, by journey. */
@Singleton
@Requires(property = "forms.table")
@Requires(beans = LiveKnowledge.class)
public final class DraftStore {

  private static final String PARTITION = "draft#";

  private final Table table;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  DraftStore(
      DynamoDbClient dynamoDb,
      @Property(name = "forms.table") String table,
      Json json,
      LiveKnowledge live,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.live = live;
    this.clock = clock;
  }

  /** A draft and the id of the journey that it stands in. */
  record Kept(String journey, Draft draft) {}

  /** What was begun in a journey and not sent yet, latest change first. */
  public List<Draft> of(String journeyId) {
    return items(journeyId)
        .filter(this::isLive)
        .map(item -> kept(item).draft())
        .sorted(Comparator.comparing(Draft::changed).reversed())
        .toList();
  }

  /**
   * What was begun of one form in any of these, latest change first.
   *
   * @param parts at most 100
   */
  List<Kept> find(List<Part> parts, String form) {
    List<Map<String, AttributeValue>> keys =
        parts.stream().map(part -> key(part.journeyId(), form).attributes()).toList();
    return read(KeysAndAttributes.builder().keys(keys).consistentRead(true).build())
        .filter(this::isLive)
        .map(this::kept)
        .filter(kept -> parts.stream().anyMatch(part -> holds(part, kept)))
        .sorted(Comparator.comparing((Kept kept) -> kept.draft().changed()).reversed())
        .toList();
  }

  private static boolean holds(Part part, Kept kept) {
    return part.journeyId().equals(kept.journey()) && part.contains(kept.draft().changed());
  }

  private Stream<Item> read(KeysAndAttributes keys) {
    return table
        .dynamoDb()
        .batchGetItemPaginator(batch -> batch.requestItems(Map.of(table.name(), keys)))
        .stream()
        .flatMap(page -> page.responses().getOrDefault(table.name(), List.of()).stream())
        .map(Item::new);
  }

  /**
   * Puts a draft in a journey in place of others, which go; it fails when one of those was changed
   * meanwhile, or any of the guards fails.
   *
   * @param others those that were found
   */
  void save(String journeyId, Draft draft, List<Kept> others, List<TransactWriteItem> guards) {
    int old = versionIn(journeyId, others);
    Stream<TransactWriteItem> moved =
        others.stream().filter(kept -> !kept.journey().equals(journeyId)).map(this::delete);
    List<TransactWriteItem> all =
        Stream.concat(Stream.concat(Stream.of(put(journeyId, draft, old)), moved), guards.stream())
            .toList();
    table.write(all);
  }

  private static int versionIn(String journeyId, List<Kept> all) {
    return all.stream()
        .filter(kept -> kept.journey().equals(journeyId))
        .mapToInt(kept -> kept.draft().version())
        .findFirst()
        .orElse(0);
  }

  private TransactWriteItem put(String journeyId, Draft draft, int old) {
    Duration kept = Duration.ofDays(live.settings().forms().draftDays());
    Item item =
        key(journeyId, draft.form())
            .with("version", draft.version())
            .with("draft", json.write(draft))
            .with("expires", draft.changed().plus(kept).getEpochSecond());
    return table.putting(item, old == 0 ? nothingLive() : latestIs(old));
  }

  /** What has expired may stand there for days. */
  private Condition nothingLive() {
    return new Condition(
        "attribute_not_exists(pk) OR expires <= :now",
        Item.none().with(":now", clock.instant().getEpochSecond()));
  }

  private static Condition latestIs(int version) {
    return new Condition("version = :old", Item.none().with(":old", version));
  }

  /** Takes a draft away, as part of a transaction that fails when it was changed meanwhile. */
  TransactWriteItem delete(Kept kept) {
    Draft draft = kept.draft();
    return table.deleting(key(kept.journey(), draft.form()), latestIs(draft.version()));
  }

  /** Takes drafts away; fails when one was changed meanwhile. */
  void delete(List<Kept> all) {
    table.write(all.stream().map(this::delete).toList());
  }

  /** Erases what was last changed up to this moment, also what has expired. */
  public void erase(String journeyId, Instant until) {
    items(journeyId)
        .filter(item -> !kept(item).draft().changed().isAfter(until))
        .forEach(table::delete);
  }

  private Stream<Item> items(String journeyId) {
    return table.items(PARTITION + journeyId).filter(item -> item.optional("draft").isPresent());
  }

  private static Item key(String journeyId, String form) {
    return Item.key(PARTITION + journeyId, form);
  }

  private Kept kept(Item item) {
    return new Kept(
        item.text("pk").substring(PARTITION.length()), json.read(item.text("draft"), Draft.class));
  }

  private boolean isLive(Item item) {
    return item.moment("expires").isAfter(clock.instant());
  }
}
