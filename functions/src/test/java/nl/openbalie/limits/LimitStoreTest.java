package nl.openbalie.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Counters of a day and the list of blocked numbers. */
@ParameterizedClass
@EnumSource(Place.class)
class LimitStoreTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Parameter private Place place;

  private final String subject = "+316" + Token.random().value();
  private LimitStore limits;
  private BlockedNumberStore blocked;
  private DynamoDbClient dynamoDb;

  @BeforeEach
  void open() {
    OneProcess functions = place.functions();
    limits = functions.bean(LimitStore.class);
    blocked = functions.bean(BlockedNumberStore.class);
    dynamoDb = functions.bean(DynamoDbClient.class);
  }

  @Test
  void count_upToTheMost_andThenNoMoreThatDay() {
    write(count("number", 2));
    write(count("number", 2));

    assertRefused(count("number", 2));
    write(count("number", 3));
    write(count("journey", 2));
  }

  @Test
  void count_afterMidnightHere_beginsAnew() {
    Place.CLOCK.set(Instant.parse("2026-11-23T22:59:59Z"));
    write(count("number", 1));
    assertRefused(count("number", 1));

    Place.CLOCK.pass(Duration.ofSeconds(1));
    write(count("number", 1));
  }

  @Test
  void count_manyAtOnce_neverTooMany() throws Exception {
    Callable<Boolean> one =
        () -> {
          try {
            write(count("number", 5));
            return true;
          } catch (TransactionCanceledException refused) {
            return false;
          }
        };

    try (var threads = Executors.newFixedThreadPool(10)) {
      assertThat(threads.invokeAll(Collections.nCopies(20, one)))
          .extracting(done -> done.get())
          .filteredOn(done -> done)
          .hasSize(5);
    }
  }

  @Test
  void count_keepsNothingToReadTheNumberFrom() {
    write(count("number", 1));
    blocked.block(subject, "jo", null);

    assertThat(items().toString()).doesNotContain(subject);
  }

  @Test
  void count_isThrownAwayWithItsKey() {
    write(count("number", 1));

    assertThat(items())
        .filteredOn(item -> item.get("pk").s().matches("limit#.*|key#2.*"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(item -> assertThat(item).containsKey("expires"));
  }

  @Test
  void block_untilAllowed_holds() {
    write(blocked.unlessBlocked(subject));

    blocked.block(subject, "jo", "Plaagt.");
    blocked.block(subject, "jo", "Plaagt.");
    assertRefused(blocked.unlessBlocked(subject));

    blocked.allow(subject);
    blocked.allow(subject);
    write(blocked.unlessBlocked(subject));
  }

  private TransactWriteItem count(String kind, int most) {
    return limits.count(kind, subject, most, ZONE);
  }

  private void assertRefused(TransactWriteItem item) {
    assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> write(item));
  }

  private void write(TransactWriteItem item) {
    dynamoDb.transactWriteItems(transaction -> transaction.transactItems(List.of(item)));
  }

  private List<Map<String, AttributeValue>> items() {
    String table = place.functions().environment().get("CASES_TABLE").toString();
    return dynamoDb.scanPaginator(scan -> scan.tableName(table)).items().stream().toList();
  }
}
