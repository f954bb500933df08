package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Appointments by reference, by token, and by when they begin; every change is one transaction. */
@Singleton
@Requires(beans = CaseStore.class)
public final class AppointmentStore {

  private final CaseStore cases;
  private final Json json;
  private final InstantSource clock;

  AppointmentStore(CaseStore cases, Json json, InstantSource clock) {
    this.cases = cases;
    this.json = json;
    this.clock = clock;
  }

  public Optional<Appointment> byReference(String reference) {
    return cases.state(Appointment.KIND, reference).map(this::read);
  }

  Optional<Appointment> byToken(Token token) {
    return cases.reference(token).flatMap(this::byReference);
  }

  /**
   * Appointments that were not cancelled, in order of their beginning.
   *
   * @param from first moment
   * @param until this moment is not part of it
   */
  public Stream<Appointment> between(Instant from, Instant until) {
    return cases.open(Appointment.KIND, from, until).map(this::read);
  }

  /**
   * Stores a new appointment; fails when the reference is taken, or any of the others fails.
   *
   * @param keptDays after its end
   */
  void create(Appointment appointment, Token token, int keptDays, List<TransactWriteItem> others) {
    Instant now = clock.instant();
    cases.create(stored(appointment, keptDays), token, "appointment.booked", now, others);
  }

  /**
   * Stores a changed appointment; fails when it was changed meanwhile, or any of the others fails.
   *
   * @param keptDays after its end
   */
  public void change(
      Appointment appointment, int keptDays, String event, List<TransactWriteItem> others) {
    cases.change(stored(appointment, keptDays), event, clock.instant(), others);
  }

  /** Those who came and those who did not stay in the list of their day. */
  private StoredCase stored(Appointment appointment, int keptDays) {
    Appointment.Place place = appointment.place();
    Instant start = place.start().toInstant();
    return new StoredCase(
        Appointment.KIND,
        appointment.reference(),
        appointment.version(),
        appointment.journey(),
        json.write(appointment),
        appointment.status() == AppointmentStatus.CANCELLED
            ? null
            : new StoredCase.Listing(start, place.location()),
        place.end().toInstant().plus(Duration.ofDays(keptDays)));
  }

  private Appointment read(String state) {
    return json.read(state, Appointment.class);
  }
}
