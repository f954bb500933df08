package nl.openbalie.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One of our tables, keyed by {@code pk} and {@code sk}; what was written last is what is read. */
public record Table(DynamoDbClient dynamoDb, String name) {

  /**
   * What must hold for a write to be made.
   *
   * @param values those that the expression names; none of them may be left out
   */
  public record Condition(String expression, Item values) {

    /** Nothing stands at this key. */
    public static final Condition ABSENT = new Condition("attribute_not_exists(pk)", Item.none());
  }

  public Optional<Item> get(Item key) {
    return Optional.of(
            dynamoDb.getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true)))
        .filter(GetItemResponse::hasItem)
        .map(response -> new Item(response.item()));
  }

  /** A partition, in the order of its sort keys; read as far as the stream is. */
  public Stream<Item> items(String pk) {
    return query(query ->
        query
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Item.none().with(":pk", pk).attributes()));
  }

  /** The items of a partition whose sort keys begin like this. */
  public Stream<Item> items(String pk, String prefix) {
    return items(pk, prefix, _ -> {});
  }

  /**
   * The items of a partition whose sort keys begin like this.
   *
   * @param how in which order, and how many at a time
   */
  public Stream<Item> items(String pk, String prefix, Consumer<QueryRequest.Builder> how) {
    Item values = Item.none().with(":pk", pk).with(":prefix", prefix);
    return query(query -> {
      query
          .consistentRead(true)
          .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
          .expressionAttributeValues(values.attributes());
      how.accept(query);
    });
  }

  /** Whatever else can be asked, of an index for instance, which may be a moment behind. */
  public Stream<Item> query(Consumer<QueryRequest.Builder> query) {
    return dynamoDb
        .queryPaginator(builder -> query.accept(builder.tableName(name)))
        .items()
        .stream()
        .map(Item::new);
  }

  public void put(Item item) {
    dynamoDb.putItem(put -> put.tableName(name).item(item.attributes()));
  }

  /** Deletes the item with the key of this one. */
  public void delete(Item item) {
    dynamoDb.deleteItem(delete -> delete.tableName(name).key(item.key().attributes()));
  }

  /** All of it, or nothing. */
  public void write(List<TransactWriteItem> items) {
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(items));
  }

  /** Part of a transaction. */
  public TransactWriteItem putting(Item item) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(name).item(item.attributes()))
        .build();
  }

  /** Part of a transaction, which fails unless this holds for what stands at the item's key. */
  public TransactWriteItem putting(Item item, Condition condition) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(name)
                .item(item.attributes())
                .conditionExpression(condition.expression())
                .expressionAttributeValues(values(condition)))
        .build();
  }

  /** Part of a transaction. */
  public TransactWriteItem deleting(Item key) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(name).key(key.attributes()))
        .build();
  }

  /** Part of a transaction, which fails unless this holds for what stands at the key. */
  public TransactWriteItem deleting(Item key, Condition condition) {
    return TransactWriteItem.builder()
        .delete(delete ->
            delete
                .tableName(name)
                .key(key.attributes())
                .conditionExpression(condition.expression())
                .expressionAttributeValues(values(condition)))
        .build();
  }

  /** Part of a transaction, which fails unless this holds for what stands at the key. */
  public TransactWriteItem requiring(Item key, Condition condition) {
    return TransactWriteItem.builder()
        .conditionCheck(check ->
            check
                .tableName(name)
                .key(key.attributes())
                .conditionExpression(condition.expression())
                .expressionAttributeValues(values(condition)))
        .build();
  }

  /** DynamoDB wants none at all rather than no values. */
  private static @Nullable Map<String, AttributeValue> values(Condition condition) {
    Map<String, AttributeValue> values = condition.values().attributes();
    return values.isEmpty() ? null : values;
  }
}
