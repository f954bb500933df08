package nl.openbalie.cloud;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * A DynamoDB table of the template.
 *
 * @param id its logical id
 * @param stream what its stream shows, such as {@code KEYS_ONLY}; empty without a stream
 * @param expiry the attribute that says when an item expires
 */
public record Table(
    String id,
    List<AttributeDefinition> attributes,
    List<KeySchemaElement> keys,
    List<GlobalSecondaryIndex> indexes,
    Optional<String> stream,
    Optional<String> expiry) {

  static Table of(String id, Section properties) {
    return new Table(
        id,
        properties.sections("AttributeDefinitions").stream().map(Table::attribute).toList(),
        keys(properties),
        properties.sections("GlobalSecondaryIndexes").stream().map(Table::index).toList(),
        properties.section("StreamSpecification").optional("StreamViewType"),
        properties.section("TimeToLiveSpecification").optional("AttributeName"));
  }

  CreateTableRequest request(String name) {
    var request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes)
            .keySchema(keys);
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes);
    }
    stream.ifPresent(view -> request.streamSpecification(streamOf(view)));
    return request.build();
  }

  private static StreamSpecification streamOf(String view) {
    return StreamSpecification.builder().streamEnabled(true).streamViewType(view).build();
  }

  private static AttributeDefinition attribute(Section section) {
    return AttributeDefinition.builder()
        .attributeName(section.text("AttributeName"))
        .attributeType(section.text("AttributeType"))
        .build();
  }

  private static List<KeySchemaElement> keys(Section section) {
    return section.sections("KeySchema").stream().map(Table::key).toList();
  }

  private static KeySchemaElement key(Section section) {
    return KeySchemaElement.builder()
        .attributeName(section.text("AttributeName"))
        .keyType(section.text("KeyType"))
        .build();
  }

  private static GlobalSecondaryIndex index(Section section) {
    return GlobalSecondaryIndex.builder()
        .indexName(section.text("IndexName"))
        .keySchema(keys(section))
        .projection(projection(section.section("Projection")))
        .build();
  }

  private static Projection projection(Section section) {
    var projection = Projection.builder().projectionType(section.text("ProjectionType"));
    var others = section.expressions("NonKeyAttributes").stream().map(Expression::text).toList();
    return (others.isEmpty() ? projection : projection.nonKeyAttributes(others)).build();
  }
}
