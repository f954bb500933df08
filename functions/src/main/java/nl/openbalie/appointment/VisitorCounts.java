package nl.openbalie.appointment;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.openbalie.aws.Item;
import nl.openbalie.cases.Customer;
import nl.openbalie.limits.KeyStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How many visits a person has on a day, whoever is known by telephone number or mail address. */
@Singleton
@Requires(property = "cases.table")
final class VisitorCounts {

  private static final Duration KEPT_AFTER = Duration.ofDays(2);

  private final KeyStore keys;
  private final String table;

  VisitorCounts(KeyStore keys, @Property(name = "cases.table") String table) {
    this.keys = keys;
    this.table = table;
  }

  /** Counts a visit, as part of a transaction that fails when it is one too many. */
  List<TransactWriteItem> add(Customer customer, LocalDate date, int most) {
    return names(customer, date)
        .map(name ->
            update(
                name,
                date,
                "ADD visits :one SET expires = :expires",
                "attribute_not_exists(visits) OR visits < :most",
                Item.none()
                    .with(":one", 1)
                    .with(":most", most)
                    .with(":expires", expires(date).getEpochSecond())))
        .toList();
  }

  /** Counts a visit less, as part of a transaction. */
  List<TransactWriteItem> subtract(Customer customer, LocalDate date) {
    Item minusOne = Item.none().with(":minusOne", -1);
    return names(customer, date)
        .map(name -> update(name, date, "ADD visits :minusOne", null, minusOne))
        .toList();
  }

  private TransactWriteItem update(
      String name, LocalDate date, String change, @Nullable String condition, Item values) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(Item.key(name, date.toString()).attributes())
                .updateExpression(change)
                .conditionExpression(condition)
                .expressionAttributeValues(values.attributes()))
        .build();
  }

  /** Hashed with a key of that day, so that no list of them is one of numbers and addresses. */
  private Stream<String> names(Customer customer, LocalDate date) {
    return ways(customer).map(way -> "visitor#" + keys.hash(way, "visits-" + date, expires(date)));
  }

  private static Instant expires(LocalDate date) {
    return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT_AFTER);
  }

  /** The ways to reach a person, each in one spelling. */
  static Stream<String> ways(Customer customer) {
    return Stream.of(customer.phone(), customer.mail())
        .filter(Objects::nonNull)
        .map(way -> way.toLowerCase(Locale.ROOT));
  }
}
