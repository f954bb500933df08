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

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  DraftStore(
      DynamoDbClient dynamoDb,
      @Property(name = "forms.table") String table,
      Json json,
      LiveKnowledge live,
      InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
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
    return dynamoDb.batchGetItemPaginator(batch -> batch.requestItems(Map.of(table, keys))).stream()
        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
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
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(all));
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
    Item values = old == 0 ? now() : Item.none().with(":old", old);
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression(
                    old == 0 ? "attribute_not_exists(pk) OR expires <= :now" : "version = :old")
                .expressionAttributeValues(values.attributes()))
        .build();
  }

  private Item now() {
    return Item.none().with(":now", clock.instant().getEpochSecond());
  }

  /** Takes a draft away, as part of a transaction that fails when it was changed meanwhile. */
  TransactWriteItem delete(Kept kept) {
    return TransactWriteItem.builder()
        .delete(delete ->
            delete
                .tableName(table)
                .key(key(kept.journey(), kept.draft().form()).attributes())
                .conditionExpression("version = :old")
                .expressionAttributeValues(
                    Item.none().with(":old", kept.draft().version()).attributes()))
        .build();
  }

  /** Takes drafts away; fails when one was changed meanwhile. */
  void delete(List<Kept> all) {
    List<TransactWriteItem> deletes = all.stream().map(this::delete).toList();
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(deletes));
  }

  /** Erases what was last changed up to this moment, also what has expired. */
  public void erase(String journeyId, Instant until) {
    items(journeyId)
        .filter(item -> !kept(item).draft().changed().isAfter(until))
        .forEach(item ->
            dynamoDb.deleteItem(delete -> delete.tableName(table).key(item.key().attributes())));
  }

  private Stream<Item> items(String journeyId) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Item.none().with(":pk", PARTITION + journeyId).attributes()))
        .items()
        .stream()
        .map(Item::new)
        .filter(item -> item.optional("draft").isPresent());
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
