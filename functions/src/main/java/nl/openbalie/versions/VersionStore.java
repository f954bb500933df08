package nl.openbalie.versions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Transactions;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Documents of one kind with every version they ever had. A document is a partition with an item
 * {@code head}, which has the number of the latest version, and an item for each version. What of
 * it customers see is for the kind of document to say.
 */
public final class VersionStore<V extends Version> {

  private static final String HEAD = "head";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;
  private final String attribute;
  private final Class<V> type;

  /**
   * @param attribute of the items that has the version, as JSON
   */
  public VersionStore(
      DynamoDbClient dynamoDb, String table, Json json, String attribute, Class<V> type) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
    this.attribute = attribute;
    this.type = type;
  }

  /** The latest version, which may be a removal. */
  public Optional<V> latest(String pk) {
    return get(pk, HEAD).flatMap(head -> version(pk, head.number("version")));
  }

  public Optional<V> version(String pk, int version) {
    return read(pk, versionKey(version));
  }

  /** The version that another item of the document has. */
  public Optional<V> read(String pk, String sk) {
    return get(pk, sk).map(this::read);
  }

  public V read(Item item) {
    return json.read(item.text(attribute), type);
  }

  /** An item with this version in it. */
  public Item item(String pk, String sk, V version) {
    return Item.key(pk, sk).with("version", version.version()).with(attribute, json.write(version));
  }

  /**
   * Adds a version after the one it is based on; a problem when that is no longer the latest.
   *
   * @param along what is to happen with it, or not at all
   */
  public void save(String pk, V next, TransactWriteItem... along) {
    write(Stream.concat(Stream.of(putVersion(pk, next), putHead(pk, next)), Stream.of(along)));
  }

  /** Does this while that is the latest version; a problem when there is a later one by now. */
  public void whileLatest(String pk, V latest, TransactWriteItem... along) {
    write(Stream.concat(Stream.of(stillLatest(pk, latest)), Stream.of(along)));
  }

  private TransactWriteItem putVersion(String pk, V next) {
    Item item = item(pk, versionKey(next.version()), next);
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private TransactWriteItem putHead(String pk, V next) {
    Item head = Item.key(pk, HEAD).with("version", next.version());
    String untouched = next.version() == 1 ? "attribute_not_exists(pk)" : "version = :base";
    Item base = next.version() == 1 ? Item.none() : Item.none().with(":base", next.version() - 1);
    return TransactWriteItem.builder()
        .put(put -> {
          put.tableName(table).item(head.attributes()).conditionExpression(untouched);
          if (!base.attributes().isEmpty()) {
            put.expressionAttributeValues(base.attributes());
          }
        })
        .build();
  }

  private TransactWriteItem stillLatest(String pk, V latest) {
    Item version = Item.none().with(":version", latest.version());
    return TransactWriteItem.builder()
        .conditionCheck(check ->
            check
                .tableName(table)
                .key(Item.key(pk, HEAD).attributes())
                .conditionExpression("version = :version")
                .expressionAttributeValues(version.attributes()))
        .build();
  }

  private void write(Stream<TransactWriteItem> items) {
    List<TransactWriteItem> all = items.toList();
    try {
      dynamoDb.transactWriteItems(transaction -> transaction.transactItems(all));
    } catch (TransactionCanceledException cancelled) {
      throw Transactions.lost(cancelled)
          ? new Problem(ProblemType.VERSION_STALE, "If-Match")
          : cancelled;
    }
  }

  private Optional<Item> get(String pk, String sk) {
    GetItemResponse response =
        dynamoDb.getItem(
            get -> get.tableName(table).key(Item.key(pk, sk).attributes()).consistentRead(true));
    return response.hasItem() ? Optional.of(new Item(response.item())) : Optional.empty();
  }

  /** Sorts as the numbers do. */
  private static String versionKey(int version) {
    return "v#%010d".formatted(version);
  }
}
