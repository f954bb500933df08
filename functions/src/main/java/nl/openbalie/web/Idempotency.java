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
import nl.openbalie.aws.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The answers of writing calls, so that the same call again gives the same answer. Answers hold
 * tokens, so they are kept sealed: only a sender of the very same call can open one.
 */
@Singleton
@Requires(property = "cases.table")
public final class Idempotency {

  static final Duration KEPT = Duration.ofHours(24);

  private static final String FREE = "attribute_not_exists(pk) OR expires <= :now";

  private final Table table;
  private final Json json;
  private final InstantSource clock;

  Idempotency(
      DynamoDbClient dynamoDb,
      @Property(name = "cases.table") String table,
      Json json,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.clock = clock;
  }

  /** The answer this call got before; a problem when the key came with another call. */
  public <T> Optional<T> earlier(IdempotencyKey key, Class<T> type) {
    return table
        .get(itemKey(key))
        .filter(item -> item.moment("expires").isAfter(clock.instant()))
        .map(item -> json.read(answer(item, key), type));
  }

  private static String answer(Item item, IdempotencyKey key) {
    return Seal.open(item.text("answer"), key.secret())
        .orElseThrow(() -> new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED, IdempotencyKey.HEADER));
  }

  /** Keeps the answer, as part of the transaction that it tells about. */
  public TransactWriteItem remember(IdempotencyKey key, Object answer) {
    Instant now = clock.instant();
    Item item =
        itemKey(key)
            .with("answer", Seal.close(json.write(answer), key.secret()))
            .with("expires", now.plus(KEPT).getEpochSecond());
    return table.putting(
        item, new Table.Condition(FREE, Item.none().with(":now", now.getEpochSecond())));
  }

  private static Item itemKey(IdempotencyKey key) {
    return Item.key("idempotency#" + key.id(), "answer");
  }
}
