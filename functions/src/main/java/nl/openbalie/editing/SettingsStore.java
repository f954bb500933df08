package nl.openbalie.editing;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.openbalie.aws.Item;
import nl.openbalie.live.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The organisation's settings, part by part. */
@Singleton
@Requires(property = "knowledge.table")
public final class SettingsStore {

  /** The partition of all parts; the knowledge stream is read for it. */
  public static final String PK = "settings";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final ObjectMapper json;

  SettingsStore(
      DynamoDbClient dynamoDb,
      @Property(name = "knowledge.table") String table,
      ObjectMapper json) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
  }

  /**
   * Saves one part.
   *
   * @param name one of {@link Settings#NAMES}
   * @param value JSON
   */
  public void save(String name, String value) {
    Item item = Item.key(PK, name).with("value", value);
    dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /** All parts together, nothing while one has never been saved. */
  public Optional<Settings> read() {
    Map<String, JsonNode> parts = new TreeMap<>();
    dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Item.none().with(":pk", PK).attributes()))
        .items()
        .stream()
        .map(Item::new)
        .forEach(item -> parts.put(item.text("sk"), parse(item.text("value"))));
    return parts.keySet().containsAll(Settings.NAMES)
        ? Optional.of(settings(JsonNode.createObjectNode(parts)))
        : Optional.empty();
  }

  private JsonNode parse(String value) {
    try {
      return Objects.requireNonNull(json.readValue(value, JsonNode.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Settings settings(JsonNode node) {
    try {
      return Objects.requireNonNull(json.readValueFromTree(node, Settings.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
