package nl.openbalie.editing;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.versions.VersionStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Articles with every version they ever had, and beside those an item {@code live}, a copy of the
 * version customers see.
 */
@Singleton
@Requires(property = "knowledge.table")
public final class ArticleStore {

  /** The sort key of what is live; the knowledge stream is read for it. */
  public static final String LIVE = "live";

  private final Table table;
  private final VersionStore<ArticleVersion> versions;

  ArticleStore(
      DynamoDbClient dynamoDb, @Property(name = "knowledge.table") String table, Json json) {
    this.table = new Table(dynamoDb, table);
    this.versions = new VersionStore<>(this.table, json, "article", ArticleVersion.class);
  }

  /** The latest version, which may be a removal. */
  Optional<ArticleVersion> latest(ArticleKey key) {
    return versions.latest(key.pk());
  }

  Optional<ArticleVersion> version(ArticleKey key, int version) {
    return versions.version(key.pk(), version);
  }

  /** What customers see. */
  public Optional<ArticleVersion> live(ArticleKey key) {
    return versions.read(key.pk(), LIVE);
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
        .map(item -> versions.read(new Item(item)));
  }

  /** Adds a version after the one it is based on; a problem when that is no longer the latest. */
  void save(ArticleKey key, ArticleVersion next) {
    versions.save(key.pk(), next);
  }

  /** Adds a version without text, and takes the article off. */
  void remove(ArticleKey key, ArticleVersion removal) {
    versions.save(key.pk(), removal, table.deleting(Item.key(key.pk(), LIVE)));
  }

  /** Puts the latest version live; a problem when there is a later one by now. */
  void publish(ArticleKey key, ArticleVersion latest) {
    Item live = versions.item(key.pk(), LIVE, latest);
    versions.whileLatest(key.pk(), latest, table.putting(live));
  }
}
