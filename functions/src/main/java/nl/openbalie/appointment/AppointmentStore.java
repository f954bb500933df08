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
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Appointments by reference, by token, and by when they begin; every change is one transaction. */
@Singleton
@Requires(beans = {CaseStore.class, LiveKnowledge.class})
public final class AppointmentStore {

  private final CaseStore cases;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  AppointmentStore(CaseStore cases, Json json, LiveKnowledge live, InstantSource clock) {
    this.cases = cases;
    this.json = json;
    this.live = live;
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

  /** Stores a new appointment; fails when the reference is taken, or any of the others fails. */
  void create(Appointment appointment, Token token, List<TransactWriteItem> others) {
    cases.create(stored(appointment), token, "appointment.booked", clock.instant(), others);
  }

  /**
   * Stores a changed appointment; fails when it was changed meanwhile, or any of the others fails.
   */
  void change(Appointment appointment, String event, List<TransactWriteItem> others) {
    cases.change(stored(appointment), event, clock.instant(), others);
  }

  /** Stores a changed appointment; false when it was changed meanwhile. */
  boolean change(Appointment appointment, String event) {
    try {
      change(appointment, event, List.of());
      return true;
    } catch (TransactionCanceledException cancelled) {
      if (Transactions.lost(cancelled)) {
        return false;
      }
      throw cancelled;
    }
  }

  /** Those who came and those who did not stay in the list of their day. */
  private StoredCase stored(Appointment appointment) {
    Appointment.Place place = appointment.place();
    Instant start = place.start().toInstant();
    int keptDays = live.settings().retention().caseDays();
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
