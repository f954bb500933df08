package nl.openbalie.effort;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import nl.openbalie.journey.JourneyKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Scores, one by each journey about each thing, and by the day they were given. */
@Singleton
@Requires(property = "journeys.table")
public final class EffortStore {

  private static final String EFFORT = "effort#";
  private static final String OF_CASE = "case#";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Json json;

  EffortStore(DynamoDbClient dynamoDb, @Property(name = "journeys.table") String table, Json json) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.json = json;
  }

  /** Keeps a score, in place of an earlier one about the same. */
  void keep(Subject subject, Score score, LocalDate day, Instant expires) {
    Item item =
        JourneyKey.of(subject.journeyId(), EFFORT + subject.name())
            .with("effort", json.write(score))
            .with("scoredIn", YearMonth.from(day).toString())
            .with("scored", day.toString())
            .with("expires", expires.getEpochSecond());
    dynamoDb.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /**
   * What a score is about.
   *
   * @param journeyId whose score it is
   * @param name tells it from the other things in this journey
   */
  record Subject(String journeyId, String name) {

    static Subject ofCase(String journeyId, String reference) {
      return new Subject(journeyId, OF_CASE + reference);
    }
  }

  /** The scores that were given from the first of these days to the last. */
  Stream<Score> between(LocalDate from, LocalDate to) {
    YearMonth last = YearMonth.from(to);
    return Stream.iterate(
            YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .flatMap(month -> ofMonth(month, from, to));
  }

  private Stream<Score> ofMonth(YearMonth month, LocalDate from, LocalDate to) {
    return read(QueryRequest.builder()
            .tableName(table)
            .indexName("effort")
            .keyConditionExpression("scoredIn = :month AND scored BETWEEN :from AND :to")
            .expressionAttributeValues(
                Item.none()
                    .with(":month", month.toString())
                    .with(":from", from.toString())
                    .with(":to", to.toString())
                    .attributes())
            .build())
        .map(this::score);
  }

  /** The scores that were given in a journey, or about a case that it led to. */
  public Stream<Score> ofJourney(String journeyId) {
    return items(journeyId).map(this::score);
  }

  /** Erases the scores of a journey up to this moment. */
  public void erase(String journeyId, Instant until) {
    items(journeyId).filter(item -> !score(item).at().isAfter(until)).forEach(this::delete);
  }

  /** Erases the score about one case. */
  public void eraseOfCase(String journeyId, String reference) {
    delete(JourneyKey.of(journeyId, EFFORT + OF_CASE + reference));
  }

  private Stream<Item> items(String journeyId) {
    return read(
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Item.none()
                    .with(":pk", JourneyKey.partition(journeyId))
                    .with(":prefix", JourneyKey.prefix(journeyId, EFFORT))
                    .attributes())
            .build());
  }

  private Stream<Item> read(QueryRequest query) {
    return dynamoDb.queryPaginator(query).items().stream().map(Item::new);
  }

  private Score score(Item item) {
    return json.read(item.text("effort"), Score.class);
  }

  private void delete(Item item) {
    dynamoDb.deleteItem(delete -> delete.tableName(table).key(item.key().attributes()));
  }
}
