package nl.openbalie.callback;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Callbacks by reference, by token, and by when they are due; every change is one transaction. */
@Singleton
@Requires(property = "cases.table")
public final class CallbackStore {

  private static final String CALLBACK = "callback";
  private static final String OPEN = "callback#open";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;

  CallbackStore(DynamoDbClient dynamoDb, @Property(name = "cases.table") String table, Json json) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
  }

  public Optional<Callback> byReference(String reference) {
    return get(callbackKey(reference)).map(this::read);
  }

  Optional<Callback> byToken(Token token) {
    return get(tokenKey(token)).flatMap(item -> byReference(item.text("reference")));
  }

  /**
   * Open callbacks, due first.
   *
   * @param after the reference and due time of the last one seen, null for the first page
   */
  public Page due(Optional<Callback> after, int limit) {
    QueryResponse response =
        dynamoDb.query(query -> {
          query
              .tableName(table)
              .indexName("due")
              .keyConditionExpression("desk = :open")
              .expressionAttributeValues(Item.none().with(":open", OPEN).attributes())
              .limit(limit);
          after.ifPresent(last -> query.exclusiveStartKey(indexed(last).attributes()));
        });
    List<Callback> found = response.items().stream().map(Item::new).map(this::read).toList();
    return new Page(found, response.hasLastEvaluatedKey() && !found.isEmpty());
  }

  /** Some callbacks, and whether there are more. */
  public record Page(List<Callback> callbacks, boolean more) {}

  /** Stores a new callback; fails when the reference is taken, or any of the others fails. */
  void create(Callback callback, Token token, List<TransactWriteItem> others) {
    Item pointer = tokenKey(token).with("reference", callback.reference());
    TransactWriteItem own = put(item(callback), "attribute_not_exists(pk)", Item.none());
    write(
        Stream.concat(
            Stream.of(own, put(pointer, "attribute_not_exists(pk)", Item.none())),
            others.stream()));
  }

  /** Stores a changed callback; fails when it was changed meanwhile, or any of the others fails. */
  public void change(Callback callback, List<TransactWriteItem> others) {
    Item old = Item.none().with(":old", callback.version() - 1);
    write(Stream.concat(Stream.of(put(item(callback), "version = :old", old)), others.stream()));
  }

  private void write(Stream<TransactWriteItem> items) {
    List<TransactWriteItem> all = items.toList();
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(all));
  }

  private TransactWriteItem put(Item item, String condition, Item values) {
    Put.Builder put =
        Put.builder().tableName(table).item(item.attributes()).conditionExpression(condition);
    if (!values.attributes().isEmpty()) {
      put.expressionAttributeValues(values.attributes());
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private Item item(Callback callback) {
    Item item = callback.open() ? indexed(callback) : callbackKey(callback.reference());
    return item.with("version", callback.version()).with("callback", json.write(callback));
  }

  private Callback read(Item item) {
    return json.read(item.text("callback"), Callback.class);
  }

  private static Item indexed(Callback callback) {
    return callbackKey(callback.reference())
        .with("desk", OPEN)
        .with("due", callback.before().toInstant() + "#" + callback.reference());
  }

  private Optional<Item> get(Item key) {
    return Optional.of(
            dynamoDb.getItem(
                get -> get.tableName(table).key(key.attributes()).consistentRead(true)))
        .filter(GetItemResponse::hasItem)
        .map(response -> new Item(response.item()));
  }

  private static Item callbackKey(String reference) {
    return Item.key("case#" + reference, CALLBACK);
  }

  private static Item tokenKey(Token token) {
    return Item.key("token#" + token.hash(), CALLBACK);
  }
}
