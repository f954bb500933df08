package nl.openbalie.appointment;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What is taken, one item for each group of colleagues and day; written only on top of the version
 * that was read.
 */
@Singleton
@Requires(property = "cases.table")
final class StaffDayStore {

  private static final Duration KEPT_AFTER = Duration.ofDays(30);

  /** Behind the name of every group. */
  private static final String LAST = "~";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;
  private final InstantSource clock;

  StaffDayStore(
      DynamoDbClient dynamoDb,
      @Property(name = "cases.table") String table,
      Json json,
      InstantSource clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
    this.clock = clock;
  }

  /** The days of all groups of a location that anything was ever taken of. */
  List<StaffDay> days(String location, LocalDate first, LocalDate last) {
    return dynamoDb
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                    Item.none()
                        .with(":pk", pk(location))
                        .with(":first", first.toString())
                        .with(":last", last + "#" + LAST)
                        .attributes()))
        .items()
        .stream()
        .map(item -> json.read(new Item(item).text("state"), StaffDay.class))
        .toList();
  }

  /** Writes what became of a day, as part of a transaction that fails when it changed meanwhile. */
  TransactWriteItem write(StaffDay changed) {
    StaffDay next = changed.next(clock.instant());
    Put.Builder put = Put.builder().tableName(table).item(item(next).attributes());
    if (changed.version() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(Item.none().with(":read", changed.version()).attributes());
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  /** Makes writes that belong to no case. */
  void save(List<TransactWriteItem> writes) {
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(writes));
  }

  private Item item(StaffDay day) {
    Instant over = day.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Item.key(pk(day.location()), day.date() + "#" + day.staff())
        .with("version", day.version())
        .with("state", json.write(day))
        .with("expires", over.plus(KEPT_AFTER).getEpochSecond());
  }

  private static String pk(String location) {
    return "places#" + location;
  }
}
