package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.openbalie.appointment.Planning.FreeDate;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** What a customer can choose from. */
@Singleton
@Requires(beans = Planning.class)
final class Choices {

  private static final int DAYS = 14;
  private static final int MOST_DAYS = 31;

  private final Planning planning;
  private final InstantSource clock;

  Choices(Planning planning, InstantSource clock) {
    this.planning = planning;
    this.clock = clock;
  }

  /**
   * Products, in the order of the settings.
   *
   * @param topic null for all
   * @param location null for any
   */
  List<Product> products(Settings settings, @Nullable String topic, @Nullable String location) {
    if (topic != null && settings.topic(topic).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
    List<Location> where =
        location == null ? settings.locations() : List.of(location(settings, location));
    return planning.products(settings).stream()
        .filter(product -> topic == null || about(settings, product, topic))
        .filter(product -> planning.locations(settings, product).stream().anyMatch(where::contains))
        .toList();
  }

  /** A product belongs to its topics, to the wider ones above and to the narrower ones below. */
  private static boolean about(Settings settings, Product product, String topic) {
    return product.topics().stream()
        .anyMatch(own ->
            settings.topicsUnder(own).contains(topic) || settings.topicsUnder(topic).contains(own));
  }

  /**
   * Locations, in the order of the settings.
   *
   * @param product null for any
   */
  List<Location> locations(Settings settings, @Nullable String product) {
    List<Product> products =
        product == null ? planning.products(settings) : List.of(product(settings, product));
    return settings.locations().stream()
        .filter(location ->
            products.stream().anyMatch(one -> planning.locations(settings, one).contains(location)))
        .toList();
  }

  /**
   * The days that somebody looks at.
   *
   * @param next the day after them; null when nothing can be booked from then on
   */
  record Range(
      Product product,
      List<Location> locations,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate next) {

    int days() {
      return Math.toIntExact(from.datesUntil(to.plusDays(1)).count());
    }
  }

  /**
   * What somebody looks at; at most 31 days of it.
   *
   * @param ids of locations, with commas between; null for all
   * @param from null for today, as for any day before
   * @param to null for two weeks
   */
  Range range(
      Settings settings,
      String productId,
      @Nullable String ids,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Product product = product(settings, productId);
    List<Location> locations = locations(settings, product, ids);
    LocalDate today = clock.instant().atZone(settings.zone()).toLocalDate();
    LocalDate horizon =
        today.plusDays(locations.stream().mapToInt(Location::horizonDays).max().orElse(0));
    LocalDate first =
        from == null || from.isBefore(today) ? today : earlier(from, horizon.plusDays(1));
    LocalDate last = to == null ? first.plusDays(DAYS - 1L) : to;
    if (last.isBefore(first)) {
      throw new Problem(ProblemType.FIELD_INVALID, "to");
    }
    LocalDate end = earlier(last, first.plusDays(MOST_DAYS - 1L));
    LocalDate next = end.isBefore(horizon) ? end.plusDays(1) : null;
    return new Range(product, locations, first, end, next);
  }

  /** The days of the range that have free times. */
  List<FreeDate> free(Settings settings, Range range) {
    return planning.dates(settings, range.product(), range.locations(), range.from(), range.days());
  }

  private List<Location> locations(Settings settings, Product product, @Nullable String ids) {
    List<Location> all = planning.locations(settings, product);
    if (ids == null) {
      return all;
    }
    List<Location> asked =
        Stream.of(Input.required("location", ids, 1000).split(",", -1))
            .distinct()
            .map(id -> location(settings, id.strip()))
            .toList();
    if (!all.containsAll(asked)) {
      throw new Problem(ProblemType.LOCATION_UNKNOWN, "location");
    }
    return asked;
  }

  private static Product product(Settings settings, String id) {
    return settings
        .product(id)
        .orElseThrow(() -> new Problem(ProblemType.PRODUCT_UNKNOWN, "product"));
  }

  private static Location location(Settings settings, String id) {
    return settings
        .location(id)
        .orElseThrow(() -> new Problem(ProblemType.LOCATION_UNKNOWN, "location"));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
