package nl.openbalie.desk;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.openbalie.aws.Item;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** How often a colleague tried a spoken code that was not one; codes are not to be guessed. */
@Singleton
@Requires(property = "journeys.table")
final class TriesStore {

  static final int MOST = 10;
  static final Duration SPAN = Duration.ofMinutes(10);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final InstantSource clock;

  TriesStore(
      DynamoDbClient dynamoDb,
      @Property(name = "journeys.table") String table,
      InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  /** Counts a try before it is known how it ends; a problem when there were too many. */
  void count(Caller caller) {
    try {
      add(caller, 1, "attribute_not_exists(tries) OR tries < :most");
    } catch (ConditionalCheckFailedException _) {
      throw new Problem(ProblemType.CODE_TRIED_TOO_OFTEN);
    }
  }

  /** A code that was right is no try; in a new span there is none to take back. */
  void forgive(Caller caller) {
    try {
      add(caller, -1, "tries <= :most");
    } catch (ConditionalCheckFailedException _) {
      // What was counted in the span before is forgotten with it.
    }
  }

  private void add(Caller caller, int tries, String condition) {
    long span = clock.instant().getEpochSecond() / SPAN.toSeconds();
    Instant expires = Instant.ofEpochSecond((span + 1) * SPAN.toSeconds());
    Item key = Item.key("tries#" + Token.hash(caller.subject()), Long.toString(span));
    dynamoDb.updateItem(update ->
        update
            .tableName(table)
            .key(key.attributes())
            .updateExpression("ADD tries :tries SET expires = :expires")
            .conditionExpression(condition)
            .expressionAttributeValues(
                Item.none()
                    .with(":tries", tries)
                    .with(":most", MOST)
                    .with(":expires", expires.getEpochSecond())
                    .attributes()));
  }
}
