package nl.openbalie.cloud;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/** Makes the tables that are not there yet. */
final class Tables {

  private final DynamoDbClient dynamoDb;

  Tables(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /**
   * @throws IllegalStateException when there is a table of that name with other keys or indexes
   */
  void make(Table table, String name) {
    try {
      var existing = dynamoDb.describeTable(request -> request.tableName(name)).table();
      if (!same(existing, table)) {
        throw new IllegalStateException(
            "%s was made with other keys, indexes or stream than the template now gives it; start over with an empty data folder"
                .formatted(name));
      }
    } catch (ResourceNotFoundException _) {
      create(table, name);
    }
  }

  private void create(Table table, String name) {
    dynamoDb.createTable(table.request(name));
    dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(name));
    table.expiry().ifPresent(attribute -> expire(name, attribute));
  }

  private void expire(String name, String attribute) {
    var expiry = TimeToLiveSpecification.builder().enabled(true).attributeName(attribute).build();
    dynamoDb.updateTimeToLive(request -> request.tableName(name).timeToLiveSpecification(expiry));
  }

  private static boolean same(TableDescription existing, Table table) {
    var stream = existing.streamSpecification();
    return existing.keySchema().equals(table.keys())
        && Set.copyOf(existing.attributeDefinitions()).equals(Set.copyOf(table.attributes()))
        && table.stream().equals(Optional.ofNullable(stream).map(it -> it.streamViewTypeAsString()))
        && indexes(existing).equals(indexes(table));
  }

  private static Map<String, List<KeySchemaElement>> indexes(TableDescription existing) {
    return existing.globalSecondaryIndexes().stream()
        .collect(toMap(index -> index.indexName(), index -> index.keySchema()));
  }

  private static Map<String, List<KeySchemaElement>> indexes(Table table) {
    return table.indexes().stream()
        .collect(toMap(index -> index.indexName(), index -> index.keySchema()));
  }
}
