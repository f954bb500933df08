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
import nl.openbalie.aws.Table;
import nl.openbalie.journey.JourneyKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Scores, one by each journey about each thing, and by the day they were given. */
@Singleton
@Requires(property = "journeys.table")
public final class EffortStore {

  private static final String EFFORT = "effort#";
  private static final String OF_CASE = "case#";

  private final Table table;
  private final Json json;

  EffortStore(DynamoDbClient dynamoDb, @Property(name = "journeys.table") String table, Json json) {
    this.table = new Table(dynamoDb, table);
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
    table.put(item);
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
    Item values =
        Item.none()
            .with(":month", month.toString())
            .with(":from", from.toString())
            .with(":to", to.toString());
    return table
        .query(query ->
            query
                .indexName("effort")
                .keyConditionExpression("scoredIn = :month AND scored BETWEEN :from AND :to")
                .expressionAttributeValues(values.attributes()))
        .map(this::score);
  }

  /** The scores that were given in a journey, or about a case that it led to. */
  public Stream<Score> ofJourney(String journeyId) {
    return items(journeyId).map(this::score);
  }

  /** Erases the scores of a journey up to this moment. */
  public void erase(String journeyId, Instant until) {
    items(journeyId).filter(item -> !score(item).at().isAfter(until)).forEach(table::delete);
  }

  /** Erases the score about one case. */
  public void eraseOfCase(String journeyId, String reference) {
    table.delete(JourneyKey.of(journeyId, EFFORT + OF_CASE + reference));
  }

  private Stream<Item> items(String journeyId) {
    return table.items(JourneyKey.partition(journeyId), JourneyKey.prefix(journeyId, EFFORT));
  }

  private Score score(Item item) {
    return json.read(item.text("effort"), Score.class);
  }
}
