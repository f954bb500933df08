package nl.openbalie.callback;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.openbalie.aws.Item;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How many promises were kept and broken, by pool and by the day on which they fell due. */
@Singleton
@Requires(property = "cases.table")
public final class PromiseStore {

  private static final String PK = "promises";

  private final DynamoDbClient dynamoDb;
  private final String table;

  PromiseStore(DynamoDbClient dynamoDb, @Property(name = "cases.table") String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The promises of one pool that fell due on one day. */
  @Serdeable
  public record Count(LocalDate day, String pool, int kept, int broken) {}

  /** One more, as part of the transaction in which that became clear. */
  TransactWriteItem count(LocalDate day, String pool, boolean kept) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(Item.key(PK, day + "#" + pool).attributes())
                .updateExpression(kept ? "ADD kept :one" : "ADD broken :one")
                .expressionAttributeValues(Item.none().with(":one", 1).attributes()))
        .build();
  }

  /**
   * By day and pool, in that order; days without any are left out.
   *
   * @param last is part of it
   */
  public List<Count> between(LocalDate first, LocalDate last) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :after")
                .expressionAttributeValues(
                    Item.none()
                        .with(":pk", PK)
                        .with(":first", first.toString())
                        .with(":after", last.plusDays(1).toString())
                        .attributes()))
        .items()
        .stream()
        .map(Item::new)
        .map(PromiseStore::read)
        .toList();
  }

  private static Count read(Item item) {
    String[] key = item.text("sk").split("#", 2);
    return new Count(LocalDate.parse(key[0]), key[1], item.number("kept"), item.number("broken"));
  }
}
