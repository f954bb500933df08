package nl.openbalie.cloud;

import java.util.HashSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
        && new HashSet<>(existing.attributeDefinitions()).equals(new HashSet<>(table.attributes()))
        && table.stream().orElse("").equals(stream == null ? "" : stream.streamViewTypeAsString())
        && existing.globalSecondaryIndexes().size() == table.indexes().size()
        && existing.globalSecondaryIndexes().stream()
            .allMatch(index ->
                table.indexes().stream()
                    .anyMatch(wanted ->
                        wanted.indexName().equals(index.indexName())
                            && wanted.keySchema().equals(index.keySchema())));
  }
}
