package nl.openbalie.appointment;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import nl.openbalie.aws.Item;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Counts that have a limit, changed in the transaction of what is counted. */
@Singleton
@Requires(property = "cases.table")
final class Counts {

  private final String table;

  Counts(@Property(name = "cases.table") String table) {
    this.table = table;
  }

  /**
   * One more, as part of a transaction that fails when it is one too many.
   *
   * @param whose names the count, together with {@code when}
   * @param most 1 or more
   */
  TransactWriteItem add(String whose, String when, int most, Instant expires) {
    return item(
        Update.builder()
            .key(Item.key(whose, when).attributes())
            .updateExpression("ADD counted :one SET expires = :expires")
            .conditionExpression("attribute_not_exists(counted) OR counted < :most")
            .expressionAttributeValues(
                Item.none()
                    .with(":one", 1)
                    .with(":most", most)
                    .with(":expires", expires.getEpochSecond())
                    .attributes()));
  }

  /** One less of what was counted before, as part of a transaction. */
  TransactWriteItem subtract(String whose, String when) {
    return item(
        Update.builder()
            .key(Item.key(whose, when).attributes())
            .updateExpression("ADD counted :minusOne")
            .expressionAttributeValues(Item.none().with(":minusOne", -1).attributes()));
  }

  private TransactWriteItem item(Update.Builder update) {
    return TransactWriteItem.builder().update(update.tableName(table).build()).build();
  }
}
