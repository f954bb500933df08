package nl.openbalie.desk;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.openbalie.aws.Item;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who saw which customer's story, and when; holds nothing of the story itself. */
@Singleton
@Requires(property = "cases.table")
final class AuditStore {

  private static final Duration KEPT = Duration.ofDays(365);
  private static final int PAGE = 200;

  /** As many digits for every moment, so that they sort as they should. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z#'").withZone(ZoneOffset.UTC);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final InstantSource clock;

  AuditStore(
      DynamoDbClient dynamoDb, @Property(name = "cases.table") String table, InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  /**
   * A story that was seen.
   *
   * @param by the colleague
   * @param action what the colleague did to see it
   */
  @Serdeable
  record Entry(Instant at, String by, String action) {}

  /**
   * Writes down that this caller is to see a story; fails when it cannot, and then no story may be
   * shown.
   *
   * @param subject reference of a case, or what else names the story without telling it
   */
  void record(Caller caller, String action, String subject) {
    Instant now = clock.instant();
    Item item =
        Item.key(pk(subject), SORTABLE.format(now) + Token.random().value())
            .with("at", now.toString())
            .with("by", caller.subject())
            .with("action", action)
            .with("expires", now.plus(KEPT).getEpochSecond());
    dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /** Who saw this story, the latest first; of many only the latest. */
  List<Entry> entries(String subject) {
    return dynamoDb
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Item.none().with(":pk", pk(subject)).attributes())
                .scanIndexForward(false)
                .limit(PAGE))
        .items()
        .stream()
        .map(Item::new)
        .map(
            item -> new Entry(Instant.parse(item.text("at")), item.text("by"), item.text("action")))
        .toList();
  }

  private static String pk(String subject) {
    return "audit#" + subject;
  }
}
