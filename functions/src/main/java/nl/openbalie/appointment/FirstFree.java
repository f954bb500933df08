package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import nl.openbalie.contact.FirstVisit;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** When somebody who asks now can come first; never a reason for an answer to fail. */
@Singleton
@Requires(beans = Choices.class)
final class FirstFree implements FirstVisit {

  private static final Logger LOG = LoggerFactory.getLogger(FirstFree.class);

  /** Nobody calls a visit in three weeks a quick way to reach us. */
  private static final int DAYS = 14;

  private final Choices choices;
  private final Planning planning;
  private final InstantSource clock;

  FirstFree(Choices choices, Planning planning, InstantSource clock) {
    this.choices = choices;
    this.planning = planning;
    this.clock = clock;
  }

  /**
   * The first time at any location for the first product of a topic; nothing when there is none
   * within two weeks, or nobody can tell.
   *
   * @param topic id; null when it is not known, and then what is visited for isn't either
   */
  @Override
  public Optional<OffsetDateTime> of(Settings settings, @Nullable String topic) {
    if (topic == null || settings.topic(topic).isEmpty()) {
      return Optional.empty();
    }
    try {
      return choices.products(settings, topic, null).stream()
          .findFirst()
          .flatMap(product -> first(settings, product));
    } catch (SdkException e) {
      LOG.warn("free times cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<OffsetDateTime> first(Settings settings, Product product) {
    LocalDate today = clock.instant().atZone(settings.zone()).toLocalDate();
    return planning
        .dates(settings, product, planning.locations(settings, product), today, DAYS)
        .stream()
        .flatMap(date -> date.slots().stream())
        .map(Slot::start)
        .min(Comparator.naturalOrder());
  }
}
