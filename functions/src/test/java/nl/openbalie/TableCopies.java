package nl.openbalie;

import nl.openbalie.cloud.LocalCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Makes the tables of a local cloud elsewhere, under the same names. */
final class TableCopies {

  private TableCopies() {}

  static void make(LocalCloud cloud, DynamoDbClient elsewhere) {
    for (var table : cloud.template().tables()) {
      String name = cloud.tableName(table.id());
      elsewhere.createTable(
          copy(cloud.dynamoDb().describeTable(describe -> describe.tableName(name)).table()));
      elsewhere.waiter().waitUntilTableExists(describe -> describe.tableName(name));
    }
  }

  private static CreateTableRequest copy(TableDescription table) {
    var request =
        CreateTableRequest.builder()
            .tableName(table.tableName())
            .keySchema(table.keySchema())
            .attributeDefinitions(table.attributeDefinitions())
            .billingMode(BillingMode.PAY_PER_REQUEST);
    if (table.hasGlobalSecondaryIndexes()) {
      request.globalSecondaryIndexes(
          table.globalSecondaryIndexes().stream().map(TableCopies::copy).toList());
    }
    return request.build();
  }

  private static GlobalSecondaryIndex copy(GlobalSecondaryIndexDescription index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.indexName())
        .keySchema(index.keySchema())
        .projection(index.projection())
        .build();
  }
}
