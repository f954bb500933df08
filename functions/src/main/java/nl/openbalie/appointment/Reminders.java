package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reminds customers a day ahead of their visit, each once; those who booked later know it still.
 */
@Singleton
@Requires(beans = AppointmentStore.class)
public final class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private static final Duration AHEAD = Duration.ofHours(24);

  /** Who was told of a visit this shortly before it needs no reminder. */
  private static final Duration FRESH = AHEAD.plusHours(2);

  private final AppointmentStore store;
  private final InstantSource clock;

  Reminders(AppointmentStore store, InstantSource clock) {
    this.store = store;
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
    List<SdkException> failures = new ArrayList<>();
    store
        .between(now, now.plus(AHEAD))
        .filter(appointment -> appointment.open() && appointment.reminded() == null)
        .forEach(appointment -> remind(appointment.reminded(now), failures));
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void remind(Appointment reminded, List<SdkException> failures) {
    try {
      store.change(reminded, "appointment.reminded");
    } catch (SdkException e) {
      LOG.error("no reminder of {}", reminded.reference(), e);
      failures.add(e);
    }
  }
}
