package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import nl.openbalie.appointment.Appointment.Note;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;

/** What colleagues write down when a customer comes, or does not. */
@Singleton
@Requires(beans = AppointmentStore.class)
public final class Reception {

  private final AppointmentStore store;
  private final InstantSource clock;

  Reception(AppointmentStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  public Appointment find(String reference) {
    return store
        .byReference(reference)
        .orElseThrow(() -> new Problem(ProblemType.APPOINTMENT_NOT_FOUND, "reference"));
  }

  /**
   * The customer was here, perhaps after all; from the day of the visit on. The same again changes
   * nothing.
   */
  public Appointment visited(String reference, Note note) {
    return untilSure(reference, "appointment.visited", known -> visited(known, note));
  }

  /** The customer did not come; from the beginning of the visit on. */
  public Appointment missed(String reference) {
    return untilSure(reference, "appointment.no-show", this::missed);
  }

  private Optional<Appointment> visited(Appointment known, Note note) {
    if (known.status() == AppointmentStatus.VISITED && note.sameAs(known.note())) {
      return Optional.empty();
    }
    if (!known.open() && known.status() != AppointmentStatus.NO_SHOW) {
      throw new Problem(ProblemType.APPOINTMENT_FINISHED);
    }
    OffsetDateTime start = known.place().start();
    if (start.toLocalDate().isAfter(clock.instant().atOffset(start.getOffset()).toLocalDate())) {
      throw new Problem(ProblemType.APPOINTMENT_AHEAD);
    }
    return Optional.of(known.visited(note));
  }

  private Optional<Appointment> missed(Appointment known) {
    if (known.status() == AppointmentStatus.NO_SHOW) {
      return Optional.empty();
    }
    if (!known.open()) {
      throw new Problem(ProblemType.APPOINTMENT_FINISHED);
    }
    Instant start = known.place().start().toInstant();
    if (start.isAfter(clock.instant())) {
      throw new Problem(ProblemType.APPOINTMENT_AHEAD);
    }
    return Optional.of(known.missed());
  }

  /** Decides again when the customer or a colleague was first. */
  private Appointment untilSure(
      String reference, String event, Function<Appointment, Optional<Appointment>> decide) {
    while (true) {
      Appointment known = find(reference);
      Optional<Appointment> changed = decide.apply(known);
      if (changed.isEmpty() || store.change(changed.get(), event)) {
        return changed.orElse(known);
      }
    }
  }
}
