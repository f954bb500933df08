package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What customers sent before, which {@code SubmissionStore} of forms writes. */
@Singleton
@Requires(property = "forms.table")
final class EarlierStore {

  /** A customer who sent more gave the rest too long ago to be of use. */
  static final int MOST = 10;

  private final Table table;
  private final Json json;
  private final InstantSource clock;

  EarlierStore(
      DynamoDbClient dynamoDb,
      @Property(name = "forms.table") String table,
      Json json,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.clock = clock;
  }

  /**
   * What this customer filled in, by field, latest first; read as far as the stream is.
   *
   * @param customer as in {@link nl.openbalie.identity.CustomerIdentity#customer}
   */
  Stream<Map<String, Known>> submissions(String customer) {
    return table
        .query(query ->
            query
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Item.none().with(":pk", "customer#" + customer).attributes())
                .scanIndexForward(false)
                .limit(MOST))
        .limit(MOST)
        .flatMap(item -> values(item.text("reference"), customer).stream());
  }

  /** Nothing when it was somebody else's after all, whatever the index says. */
  private Optional<Map<String, Known>> values(String reference, String customer) {
    return table
        .get(Item.key("submission#" + reference, "values"))
        .filter(item -> item.optional("customer").filter(customer::equals).isPresent())
        .filter(item -> item.moment("expires").isAfter(clock.instant()))
        .map(item -> json.readMap(item.text("values"), Known.class));
  }
}
