package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the organisation's own service told of a customer, for the length of a visit. */
@Singleton
@Requires(property = "forms.table")
public final class RecordsStore {

  static final Duration KEPT = Duration.ofMinutes(30);

  private final Table table;
  private final Json json;
  private final InstantSource clock;

  RecordsStore(
      DynamoDbClient dynamoDb,
      @Property(name = "forms.table") String table,
      Json json,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.clock = clock;
  }

  /**
   * What the service told, by the name that forms use.
   *
   * @param asOf when it did
   */
  record Records(Map<String, JsonNode> values, Instant asOf) {}

  /**
   * Nothing when it was not asked in this visit, or for another customer.
   *
   * @param journey id
   * @param customer as in {@link nl.openbalie.identity.CustomerIdentity#customer}
   */
  Optional<Records> find(String journey, String customer) {
    return table
        .get(key(journey, customer))
        .filter(item -> item.text("customer").equals(customer))
        .filter(item -> item.moment("expires").isAfter(clock.instant()))
        .map(item ->
            new Records(
                json.readMap(item.text("values"), JsonNode.class),
                Instant.parse(item.text("asOf"))));
  }

  void keep(String journey, String customer, Records records) {
    Item item =
        key(journey, customer)
            .with("customer", customer)
            .with("values", json.write(records.values()))
            .with("asOf", records.asOf().toString())
            .with("expires", records.asOf().plus(KEPT).getEpochSecond());
    table.put(item);
  }

  /** Erases what was told for a visit, of whomever. */
  public void erase(String journey) {
    table.items("records#" + journey).forEach(table::delete);
  }

  private static Item key(String journey, String customer) {
    return Item.key("records#" + journey, customer);
  }
}
