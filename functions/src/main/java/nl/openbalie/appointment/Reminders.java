package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.aws.Transactions;
import nl.openbalie.live.LiveKnowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Reminds customers a day ahead of their visit, each once; those who booked later know it still.
 */
@Singleton
@Requires(beans = {AppointmentStore.class, LiveKnowledge.class})
public final class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private static final Duration AHEAD = Duration.ofHours(24);

  /** Who was told of a visit this shortly before it needs no reminder. */
  private static final Duration FRESH = AHEAD.plusHours(2);

  private final AppointmentStore store;
  private final LiveKnowledge live;
  private final InstantSource clock;

  Reminders(AppointmentStore store, LiveKnowledge live, InstantSource clock) {
    this.store = store;
    this.live = live;
    this.clock = clock;
  }

  /** Whether somebody who is told now of a visit that begins then has no use for a reminder. */
  static boolean needless(Instant start, Instant now) {
    return start.isBefore(now.plus(FRESH));
  }

  /**
   * Reminds whoever is to be reminded by now; it may run as often as anybody likes. One that fails
   * does not keep the others waiting, and is tried again next time.
   */
  public void signal() {
    Instant now = clock.instant();
    int keptDays = live.settings().retention().caseDays();
    List<SdkException> failures = new ArrayList<>();
    store
        .between(now, now.plus(AHEAD))
        .filter(appointment -> appointment.open() && appointment.reminded() == null)
        .forEach(appointment -> remind(appointment.reminded(now), keptDays, failures));
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void remind(Appointment reminded, int keptDays, List<SdkException> failures) {
    try {
      store.change(reminded, keptDays, "appointment.reminded", List.of());
    } catch (TransactionCanceledException cancelled) {
      if (!Transactions.lost(cancelled)) {
        failures.add(cancelled);
      }
    } catch (SdkException e) {
      LOG.error("no reminder of {}", reminded.reference(), e);
      failures.add(e);
    }
  }
}
