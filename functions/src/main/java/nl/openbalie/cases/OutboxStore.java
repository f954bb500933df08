package nl.openbalie.cases;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What is still to be told about cases. An event is written with its case and waits here until
 * everybody has been told of it: nothing depends on the stream, which only wakes.
 */
@Singleton
@Requires(property = "cases.table")
public final class OutboxStore {

  /** The list of events that wait, in the index of what is due. */
  static final String UNTOLD = "untold";

  /** The list of events that wait for an operator. */
  private static final String PARKED = "parked";

  /** The stream is quicker: what waits is looked for after this. */
  static final Duration HEAD_START = Duration.ofMinutes(2);

  /** What was erased meanwhile must not come back. */
  private static final String THERE = "attribute_exists(pk)";

  private static final int PAGE = 50;

  private final DynamoDbClient dynamoDb;
  private final String table;

  OutboxStore(DynamoDbClient dynamoDb, @Property(name = "cases.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The case that a record of the table's stream is about.
   *
   * @param pk as the record has it
   */
  public static String reference(String pk) {
    return pk.substring(CaseItems.partition("").length());
  }

  /** The key by which the stream names an event: {@code pk} and {@code sk}. */
  public static Map<String, String> key(CaseEvent event) {
    Item key = CaseItems.eventKey(event.reference(), event.number());
    return Map.of("pk", key.text("pk"), "sk", key.text("sk"));
  }

  /** What is to be told about a case, oldest first; also what waits for an operator. */
  public List<Untold> of(String reference) {
    return query(query ->
            query
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :event)")
                .filterExpression("attribute_exists(desk)")
                .expressionAttributeValues(
                    Item.none()
                        .with(":pk", CaseItems.partition(reference))
                        .with(":event", CaseItems.EVENT)
                        .attributes()))
        .toList();
  }

  /** What should have been told by now, longest due first; read as far as the stream is. */
  public Stream<Untold> due(Instant now) {
    return query(query ->
        query
            .indexName("due")
            .keyConditionExpression("desk = :untold AND due < :now")
            .expressionAttributeValues(
                Item.none()
                    .with(":untold", UNTOLD)
                    .with(":now", CaseItems.order(now, ""))
                    .attributes())
            .limit(PAGE));
  }

  /**
   * Puts off what is due, so that nobody else takes it up in the meantime.
   *
   * @return false when somebody else has taken it up, or it was told already
   */
  public boolean claim(Untold untold, Instant until) {
    return update(
        untold,
        "SET due = :until",
        "desk = :untold AND due = :due",
        Item.none()
            .with(":until", CaseItems.order(until, reference(untold)))
            .with(":untold", UNTOLD)
            .with(":due", CaseItems.order(untold.due(), reference(untold))));
  }

  /** One of those who are to be told has been. */
  public void told(Untold untold, String name) {
    Item names = Item.none().with(":name", AttributeValue.fromSs(List.of(name)));
    update(untold, "ADD told :name", THERE, names);
  }

  /** Everybody has been told. */
  public void done(Untold untold) {
    update(untold, "REMOVE desk, due", THERE, Item.none());
  }

  /** It was tried in vain, and is tried again at this moment. */
  public void again(Untold untold, int attempts, Instant moment) {
    list(untold, UNTOLD, attempts, moment);
  }

  /** It was tried in vain so often that it waits for an operator. */
  public void park(Untold untold, int attempts) {
    list(untold, PARKED, attempts, untold.due());
  }

  private void list(Untold untold, String list, int attempts, Instant moment) {
    update(
        untold,
        "SET desk = :list, due = :due, attempts = :attempts",
        THERE,
        Item.none()
            .with(":list", list)
            .with(":due", CaseItems.order(moment, reference(untold)))
            .with(":attempts", attempts));
  }

  private boolean update(Untold untold, String change, String condition, Item values) {
    CaseEvent event = untold.event();
    Item key = CaseItems.eventKey(event.reference(), event.number());
    UpdateItemRequest.Builder update =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key.attributes())
            .updateExpression(change)
            .conditionExpression(condition);
    if (!values.attributes().isEmpty()) {
      update.expressionAttributeValues(values.attributes());
    }
    try {
      dynamoDb.updateItem(update.build());
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private Stream<Untold> query(Consumer<QueryRequest.Builder> what) {
    return dynamoDb.queryPaginator(query -> what.accept(query.tableName(table))).items().stream()
        .map(Item::new)
        .map(OutboxStore::read);
  }

  private static Untold read(Item item) {
    return new Untold(
        CaseItems.event(item),
        item.texts("told"),
        item.number("attempts"),
        Instant.parse(item.text("due").split("#", 2)[0]));
  }

  private static String reference(Untold untold) {
    return untold.event().reference();
  }
}
