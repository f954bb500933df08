package nl.openbalie.editing;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
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
 * Articles with every version they ever had. An article is an item {@code head} with the number of
 * its latest version, an item for each version, and {@code live}, a copy of the version customers
 * see.
 */
@Singleton
@Requires(property = "knowledge.table")
public final class ArticleStore {

  /** The sort key of what is live; the knowledge stream is read for it. */
  public static final String LIVE = "live";

  private static final String HEAD = "head";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;

  ArticleStore(
      DynamoDbClient dynamoDb, @Property(name = "knowledge.table") String table, Json json) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
  }

  /** The latest version, which may be a removal. */
  Optional<ArticleVersion> latest(ArticleKey key) {
    return get(key, HEAD).flatMap(head -> version(key, head.number("version")));
  }

  Optional<ArticleVersion> version(ArticleKey key, int version) {
    return get(key, versionKey(version)).map(this::read);
  }

  /** What customers see. */
  public Optional<ArticleVersion> live(ArticleKey key) {
    return get(key, LIVE).map(this::read);
  }

  /** Everything customers see. */
  public Stream<ArticleVersion> allLive() {
    return dynamoDb
        .scanPaginator(scan ->
            scan.tableName(table)
                .consistentRead(true)
                .filterExpression("sk = :live AND begins_with(pk, :article)")
                .expressionAttributeValues(
                    Item.none().with(":live", LIVE).with(":article", "article#").attributes()))
        .items()
        .stream()
        .map(item -> read(new Item(item)));
  }

  /** Adds a version after the one it is based on; a problem when that is no longer the latest. */
  void save(ArticleKey key, ArticleVersion next) {
    write(putVersion(key, next), putHead(key, next));
  }

  /** Adds a version without text, and takes the article off. */
  void remove(ArticleKey key, ArticleVersion removal) {
    TransactWriteItem offline =
        TransactWriteItem.builder()
            .delete(delete -> delete.tableName(table).key(Item.key(key.pk(), LIVE).attributes()))
            .build();
    write(putVersion(key, removal), putHead(key, removal), offline);
  }

  /** Puts the latest version live; a problem when there is a later one by now. */
  void publish(ArticleKey key, ArticleVersion latest) {
    TransactWriteItem stillLatest =
        TransactWriteItem.builder()
            .conditionCheck(check ->
                check
                    .tableName(table)
                    .key(Item.key(key.pk(), HEAD).attributes())
                    .conditionExpression("version = :version")
                    .expressionAttributeValues(
                        Item.none().with(":version", latest.version()).attributes()))
            .build();
    Item live = item(key, LIVE, latest);
    TransactWriteItem online =
        TransactWriteItem.builder()
            .put(put -> put.tableName(table).item(live.attributes()))
            .build();
    write(stillLatest, online);
  }

  private TransactWriteItem putVersion(ArticleKey key, ArticleVersion next) {
    Item item = item(key, versionKey(next.version()), next);
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private TransactWriteItem putHead(ArticleKey key, ArticleVersion next) {
    Item head = Item.key(key.pk(), HEAD).with("version", next.version());
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

  private void write(TransactWriteItem... items) {
    try {
      dynamoDb.transactWriteItems(transaction -> transaction.transactItems(List.of(items)));
    } catch (TransactionCanceledException cancelled) {
      throw Transactions.lost(cancelled)
          ? new Problem(ProblemType.VERSION_STALE, "If-Match")
          : cancelled;
    }
  }

  private Item item(ArticleKey key, String sk, ArticleVersion version) {
    return Item.key(key.pk(), sk)
        .with("version", version.version())
        .with("article", json.write(version));
  }

  private ArticleVersion read(Item item) {
    return json.read(item.text("article"), ArticleVersion.class);
  }

  private Optional<Item> get(ArticleKey key, String sk) {
    GetItemResponse response =
        dynamoDb.getItem(get ->
            get.tableName(table).key(Item.key(key.pk(), sk).attributes()).consistentRead(true));
    return response.hasItem() ? Optional.of(new Item(response.item())) : Optional.empty();
  }

  /** Sorts as the numbers do. */
  private static String versionKey(int version) {
    return "v#%010d".formatted(version);
  }
}
