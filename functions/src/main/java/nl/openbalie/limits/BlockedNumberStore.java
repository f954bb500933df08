package nl.openbalie.limits;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.openbalie.aws.Item;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Numbers that colleagues want no callbacks for; the numbers themselves are not kept. */
@Singleton
@Requires(property = "cases.table")
public final class BlockedNumberStore {

  private static final String KEY = "blocked";

  private final DynamoDbClient dynamoDb;
  private final KeyStore keys;
  private final String table;
  private final InstantSource clock;

  BlockedNumberStore(
      DynamoDbClient dynamoDb,
      KeyStore keys,
      @Property(name = "cases.table") String table,
      InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.keys = keys;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Blocks a number until it is allowed again.
   *
   * @param phone E.164
   * @param by the colleague
   */
  public void block(String phone, String by, @Nullable String reason) {
    Item item = key(phone).with("by", by).with("at", clock.instant().toString());
    Item all = reason == null ? item : item.with("reason", reason);
    dynamoDb.putItem(put -> put.tableName(table).item(all.attributes()));
  }

  /**
   * Takes a number off the list; nothing happens when it was not on it.
   *
   * @param phone E.164
   */
  public void allow(String phone) {
    dynamoDb.deleteItem(delete -> delete.tableName(table).key(key(phone).attributes()));
  }

  /**
   * A condition on a transaction that fails when the number is blocked.
   *
   * @param phone E.164
   */
  public TransactWriteItem unlessBlocked(String phone) {
    return TransactWriteItem.builder()
        .conditionCheck(check ->
            check
                .tableName(table)
                .key(key(phone).attributes())
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private Item key(String phone) {
    return Item.key("blocked#" + keys.hash(phone, KEY, null), KEY);
  }
}
