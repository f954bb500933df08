package nl.openbalie.editing;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

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

  private final Table table;
  private final Json json;

  ArticleStore(
      DynamoDbClient dynamoDb, @Property(name = "knowledge.table") String table, Json json) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
  }

  /** The latest version, which may be a removal. */
  Optional<ArticleVersion> latest(ArticleKey key) {
    return table
        .get(Item.key(key.pk(), HEAD))
        .flatMap(head -> version(key, head.number("version")));
  }

  Optional<ArticleVersion> version(ArticleKey key, int version) {
    return read(key, Versions.key(version));
  }

  /** What customers see. */
  public Optional<ArticleVersion> live(ArticleKey key) {
    return read(key, LIVE);
  }

  /** Everything customers see. */
  public Stream<ArticleVersion> allLive() {
    Item values = Item.none().with(":live", LIVE).with(":article", "article#");
    return table
        .dynamoDb()
        .scanPaginator(scan ->
            scan.tableName(table.name())
                .consistentRead(true)
                .filterExpression("sk = :live AND begins_with(pk, :article)")
                .expressionAttributeValues(values.attributes()))
        .items()
        .stream()
        .map(item -> read(new Item(item)));
  }

  /** Adds a version after the one it is based on; a problem when that is no longer the latest. */
  void save(ArticleKey key, ArticleVersion next) {
    Versions.write(table, List.of(version(key, next), head(key, next)));
  }

  /** Adds a version without text, and takes the article off. */
  void remove(ArticleKey key, ArticleVersion removal) {
    TransactWriteItem offline = table.deleting(Item.key(key.pk(), LIVE));
    Versions.write(table, List.of(version(key, removal), head(key, removal), offline));
  }

  /** Puts the latest version live; a problem when there is a later one by now. */
  void publish(ArticleKey key, ArticleVersion latest) {
    Versions.write(
        table,
        List.of(
            table.requiring(Item.key(key.pk(), HEAD), Versions.latestIs(latest.version())),
            table.putting(item(key, LIVE, latest))));
  }

  private TransactWriteItem version(ArticleKey key, ArticleVersion next) {
    return table.putting(item(key, Versions.key(next.version()), next), Table.Condition.ABSENT);
  }

  private TransactWriteItem head(ArticleKey key, ArticleVersion next) {
    Item head = Item.key(key.pk(), HEAD).with("version", next.version());
    return table.putting(head, Versions.latestIs(next.version() - 1));
  }

  private Item item(ArticleKey key, String sk, ArticleVersion version) {
    return Item.key(key.pk(), sk)
        .with("version", version.version())
        .with("article", json.write(version));
  }

  private Optional<ArticleVersion> read(ArticleKey key, String sk) {
    return table.get(Item.key(key.pk(), sk)).map(this::read);
  }

  private ArticleVersion read(Item item) {
    return json.read(item.text("article"), ArticleVersion.class);
  }
}
