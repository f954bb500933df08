package nl.openbalie.limits;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.openbalie.aws.Item;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Counts what is done on one day; whose counter it is cannot be read from what is kept, and is gone
 * two days later.
 */
@Singleton
@Requires(property = "cases.table")
public final class LimitStore {

  private static final Duration KEPT = Duration.ofDays(2);

  private final KeyStore keys;
  private final String table;
  private final InstantSource clock;

  LimitStore(KeyStore keys, @Property(name = "cases.table") String table, InstantSource clock) {
    this.keys = keys;
    this.table = table;
    this.clock = clock;
  }

  /**
   * One more today, as part of a transaction that fails when there were enough.
   *
   * @param kind what is counted, {@code number} for instance
   * @param subject for whom: a telephone number, an address
   * @param most how often a day
   * @param zone where a day begins
   */
  public TransactWriteItem count(String kind, String subject, int most, ZoneId zone) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant expires = now.plus(KEPT);
    String hash = keys.hash(kind + "#" + subject, today.toString(), expires);
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(Item.key("limit#" + kind + "#" + hash, today.toString()).attributes())
                .updateExpression("ADD done :one SET expires = :expires")
                .conditionExpression("attribute_not_exists(done) OR done < :most")
                .expressionAttributeValues(
                    Item.none()
                        .with(":one", 1)
                        .with(":most", most)
                        .with(":expires", expires.getEpochSecond())
                        .attributes()))
        .build();
  }
}
