package nl.openbalie.contact;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.openbalie.aws.Item;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How many customers each window holds; never more than its capacity. */
@Singleton
@Requires(property = "cases.table")
public final class WindowStore {

  private static final Duration KEPT_AFTER = Duration.ofDays(30);

  /** How long an answer waits to learn which windows are free. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DynamoDbClient dynamoDb;
  private final String table;

  WindowStore(DynamoDbClient dynamoDb, @Property(name = "cases.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** Those of the windows (of one pool, in order of time) that have a place left just now. */
  public List<Window> free(List<Window> windows) {
    if (windows.isEmpty()) {
      return List.of();
    }
    Map<Instant, Integer> taken = taken(windows.getFirst(), windows.getLast());
    return windows.stream()
        .filter(window -> taken.getOrDefault(window.id(), 0) < window.capacity())
        .toList();
  }

  private Map<Instant, Integer> taken(Window first, Window last) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .overrideConfiguration(config -> config.apiCallTimeout(PATIENCE))
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                    Item.none()
                        .with(":pk", pk(first.pool()))
                        .with(":first", first.id().toString())
                        .with(":last", last.id().toString())
                        .attributes()))
        .items()
        .stream()
        .map(Item::new)
        .collect(
            Collectors.toMap(item -> Instant.parse(item.text("sk")), item -> item.number("taken")));
  }

  /** Takes a place, as part of a transaction that fails when there is none. */
  public TransactWriteItem take(Window window) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(key(window.pool(), window.id()))
                .updateExpression("ADD taken :one SET expires = :expires")
                .conditionExpression("attribute_not_exists(taken) OR taken < :capacity")
                .expressionAttributeValues(
                    Item.none()
                        .with(":one", 1)
                        .with(":capacity", window.capacity())
                        .with(":expires", window.end().plus(KEPT_AFTER).toEpochSecond())
                        .attributes()))
        .build();
  }

  /** Gives a place back, as part of a transaction. */
  public TransactWriteItem giveBack(String pool, Instant start) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(key(pool, start))
                .updateExpression("ADD taken :minusOne")
                .conditionExpression("taken > :none")
                .expressionAttributeValues(
                    Item.none().with(":minusOne", -1).with(":none", 0).attributes()))
        .build();
  }

  private static Map<String, AttributeValue> key(String pool, Instant start) {
    return Item.key(pk(pool), start.toString()).attributes();
  }

  private static String pk(String pool) {
    return "window#" + pool;
  }
}
