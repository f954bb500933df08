package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.openbalie.appointment.Appointment.Place;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Reference;
import nl.openbalie.cases.Told;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Makes an appointment: the place, the appointment, its token, the person's count and the answer
 * are all stored, or none is (demand D4).
 */
@Singleton
@Requires(beans = {AppointmentStore.class, Planning.class})
final class AppointmentBooking {

  private final Planning planning;
  private final AppointmentStore store;
  private final VisitorCounts counts;
  private final Idempotency idempotency;
  private final InstantSource clock;

  AppointmentBooking(
      Planning planning,
      AppointmentStore store,
      VisitorCounts counts,
      Idempotency idempotency,
      InstantSource clock) {
    this.planning = planning;
    this.store = store;
    this.counts = counts;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * Who comes for what.
   *
   * @param hold of the place, null when there is none
   * @param limits conditions that must hold
   * @param key null when the call may be made twice
   */
  record Wanted(
      Visit visit,
      Customer customer,
      Told told,
      Journey journey,
      @Nullable Token hold,
      List<TransactWriteItem> limits,
      @Nullable IdempotencyKey key) {}

  /**
   * Books, looking again whenever somebody else was first.
   *
   * @param answer what the customer is to hear, now and whenever the same call comes again
   */
  AppointmentAnswer book(Wanted wanted, BiFunction<Appointment, Token, AppointmentAnswer> answer) {
    try {
      while (true) {
        Optional<AppointmentAnswer> booked =
            planning.create(
                wanted.visit(),
                wanted.hold(),
                (place, along) -> keep(wanted, place, along, answer));
        if (booked.isPresent()) {
          return booked.get();
        }
      }
    } catch (Problem refused) {
      return earlier(wanted).orElseThrow(() -> refused);
    }
  }

  /** What is full may be so because the same call, sent twice, was first. */
  private Optional<AppointmentAnswer> earlier(Wanted wanted) {
    return wanted.key() == null
        ? Optional.empty()
        : idempotency.earlier(wanted.key(), AppointmentAnswer.class);
  }

  private Optional<AppointmentAnswer> keep(
      Wanted wanted,
      Place place,
      List<TransactWriteItem> along,
      BiFunction<Appointment, Token, AppointmentAnswer> answer) {
    Appointment appointment = appointment(wanted, place);
    Token token = Token.random();
    AppointmentAnswer said = answer.apply(appointment, token);
    List<TransactWriteItem> others = new ArrayList<>();
    if (wanted.key() != null) {
      others.add(idempotency.remember(wanted.key(), said));
    }
    others.addAll(wanted.limits());
    List<TransactWriteItem> person = person(wanted);
    others.addAll(person);
    others.addAll(along);
    try {
      store.create(appointment, token, others);
      return Optional.of(said);
    } catch (TransactionCanceledException cancelled) {
      return otherwise(wanted, cancelled, person.size());
    }
  }

  /** The same call again is no second request, so it goes before what keeps those within limits. */
  private Optional<AppointmentAnswer> otherwise(
      Wanted wanted, TransactionCanceledException cancelled, int personWrites) {
    int answer = CaseStore.OTHERS_OF_CREATE;
    if (wanted.key() != null && Transactions.refused(cancelled, answer)) {
      return earlier(wanted);
    }
    int limits = answer + (wanted.key() == null ? 0 : 1);
    if (Transactions.refused(cancelled, limits, wanted.limits().size())) {
      throw new Problem(ProblemType.APPOINTMENT_REFUSED);
    }
    int person = limits + wanted.limits().size();
    if (Transactions.refused(cancelled, person, personWrites)) {
      throw new Problem(ProblemType.VISITS_FULL, "start");
    }
    if (Transactions.lost(cancelled)) {
      return Optional.empty();
    }
    throw cancelled;
  }

  private List<TransactWriteItem> person(Wanted wanted) {
    Visit visit = wanted.visit();
    return counts.add(wanted.customer(), visit.date(), visit.location().perPerson());
  }

  private Appointment appointment(Wanted wanted, Place place) {
    Instant now = clock.instant();
    return new Appointment(
        Reference.random(),
        1,
        AppointmentStatus.BOOKED,
        wanted.visit().product().id(),
        place,
        wanted.customer(),
        wanted.told(),
        wanted.journey().id(),
        now,
        Reminders.needless(wanted.visit().start(), now) ? now : null,
        null);
  }
}
