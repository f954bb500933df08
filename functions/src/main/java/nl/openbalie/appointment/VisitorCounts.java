package nl.openbalie.appointment;

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
import nl.openbalie.cases.Customer;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How many visits a person has on a day, whoever is known by telephone number or mail address. */
@Singleton
@Requires(beans = Counts.class)
final class VisitorCounts {

  private static final Duration KEPT_AFTER = Duration.ofDays(2);

  private final Counts counts;

  VisitorCounts(Counts counts) {
    this.counts = counts;
  }

  /** Counts a visit, as part of a transaction that fails when it is one too many. */
  List<TransactWriteItem> add(Customer customer, LocalDate date, int most) {
    Instant over = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return names(customer)
        .map(name -> counts.add(name, date.toString(), most, over.plus(KEPT_AFTER)))
        .toList();
  }

  /** Counts a visit less, as part of a transaction. */
  List<TransactWriteItem> subtract(Customer customer, LocalDate date) {
    return names(customer).map(name -> counts.subtract(name, date.toString())).toList();
  }

  /** Hashed, so that no list of keys is a list of numbers and addresses. */
  private static Stream<String> names(Customer customer) {
    return Stream.of(customer.phone(), customer.mail())
        .filter(Objects::nonNull)
        .map(way -> "visitor#" + new Token(way.toLowerCase(Locale.ROOT)).hash());
  }
}
