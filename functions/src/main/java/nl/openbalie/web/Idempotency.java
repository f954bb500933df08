package nl.openbalie.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The answers of writing calls, so that the same call again gives the same answer. Answers hold
 * tokens, so they are kept sealed: only a sender of the very same call can open one.
 */
@Singleton
@Requires(property = "cases.table")
public final class Idempotency {

  static final Duration KEPT = Duration.ofHours(24);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;
  private final InstantSource clock;

  Idempotency(
      DynamoDbClient dynamoDb,
      @Property(name = "cases.table") String table,
      Json json,
      InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
    this.clock = clock;
  }

  /** The answer this call got before; a problem when the key came with another call. */
  public <T> Optional<T> earlier(IdempotencyKey key, Class<T> type) {
    GetItemResponse response =
        dynamoDb.getItem(
            get -> get.tableName(table).key(itemKey(key).attributes()).consistentRead(true));
    Item item = new Item(response.item());
    if (!response.hasItem() || !item.moment("expires").isAfter(now())) {
      return Optional.empty();
    }
    String answer =
        Seal.open(item.text("answer"), key.secret())
            .orElseThrow(
                () -> new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED, IdempotencyKey.HEADER));
    return Optional.of(json.read(answer, type));
  }

  /** Keeps the answer, as part of the transaction that it tells about. */
  public TransactWriteItem remember(IdempotencyKey key, Object answer) {
    Item item =
        itemKey(key)
            .with("answer", Seal.close(json.write(answer), key.secret()))
            .with("expires", now().plus(KEPT).getEpochSecond());
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(pk) OR expires <= :now")
                .expressionAttributeValues(
                    Item.none().with(":now", now().getEpochSecond()).attributes()))
        .build();
  }

  private Instant now() {
    return clock.instant();
  }

  private static Item itemKey(IdempotencyKey key) {
    return Item.key("idempotency#" + key.id(), "answer");
  }
}
