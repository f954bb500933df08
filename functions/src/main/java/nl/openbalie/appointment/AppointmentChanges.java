package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Told;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What a customer does with an appointment later on; its place moves or comes free with it. */
@Singleton
@Requires(beans = {AppointmentStore.class, Planning.class})
final class AppointmentChanges {

  private static final int GUARDS = CaseStore.OTHERS_OF_CHANGE;

  private final Planning planning;
  private final AppointmentStore store;
  private final VisitorCounts counts;
  private final AppointmentLimits limits;
  private final InstantSource clock;

  AppointmentChanges(
      Planning planning,
      AppointmentStore store,
      VisitorCounts counts,
      AppointmentLimits limits,
      InstantSource clock) {
    this.planning = planning;
    this.store = store;
    this.counts = counts;
    this.limits = limits;
    this.clock = clock;
  }

  Appointment find(Token token) {
    return store.byToken(token).orElseThrow(() -> new Problem(ProblemType.APPOINTMENT_NOT_FOUND));
  }

  /** Cancels and gives the place back; nothing happens when it was cancelled before. */
  Appointment cancel(Token token, Settings settings) {
    return untilSure(() -> find(token), known -> cancelled(known, settings));
  }

  /** Cancels without a token; a visit that has begun takes no place that another could have. */
  void withdraw(String reference, Settings settings) {
    untilSure(
        () -> store.byReference(reference).orElseThrow(),
        known -> isAhead(known) ? cancelled(known, settings) : Optional.of(known));
  }

  /** Moves, adds to the story, or both; the old place is kept until the new one is sure. */
  Appointment change(Token token, AppointmentChange change, Settings settings) {
    return untilSure(
        () -> find(token),
        known -> {
          Visit visit = visit(known, change, settings);
          return visit == null
              ? added(known, change.addition(), settings)
              : moved(known, visit, change.addition());
        });
  }

  private static Appointment untilSure(
      Supplier<Appointment> find, Function<Appointment, Optional<Appointment>> attempt) {
    while (true) {
      Optional<Appointment> changed = attempt.apply(find.get());
      if (changed.isPresent()) {
        return changed.get();
      }
    }
  }

  /** Whoever cannot come may always say so: no limit keeps a place taken for nobody. */
  private Optional<Appointment> cancelled(Appointment known, Settings settings) {
    if (known.status() == AppointmentStatus.CANCELLED) {
      return Optional.of(known);
    }
    requireAhead(known);
    List<TransactWriteItem> person = counts.subtract(known.customer(), date(known, settings));
    return planning.cancel(
        known.place(),
        settings,
        (_, along) ->
            keep(known.cancelled(), "appointment.cancelled", List.of(), both(person, along)));
  }

  private Optional<Appointment> moved(Appointment known, Visit visit, @Nullable String addition) {
    requireAhead(known);
    Instant now = clock.instant();
    Instant reminded = Reminders.needless(visit.start(), now) ? now : null;
    Told told = told(known, addition);
    List<TransactWriteItem> guards =
        both(List.of(limits.ofChange(known, visit.settings())), person(known, visit));
    return planning.change(
        known.place(),
        visit,
        (place, along) ->
            keep(known.moved(place, told, reminded), "appointment.moved", guards, along));
  }

  private Optional<Appointment> added(
      Appointment known, @Nullable String addition, Settings settings) {
    Told told = told(known, addition);
    if (told.equals(known.told())) {
      return Optional.of(known);
    }
    requireOpen(known);
    Appointment changed = known.told(told);
    return keep(
        changed, "appointment.changed", List.of(limits.ofChange(known, settings)), List.of());
  }

  /**
   * Nothing when the appointment changed meanwhile, or somebody else was first.
   *
   * @param guards what keeps the change within limits, that of its customer's changes first
   */
  private Optional<Appointment> keep(
      Appointment changed,
      String event,
      List<TransactWriteItem> guards,
      List<TransactWriteItem> along) {
    try {
      store.change(changed, event, both(guards, along));
      return Optional.of(changed);
    } catch (TransactionCanceledException cancelled) {
      if (!Transactions.refused(cancelled, 0)) {
        requireGuards(cancelled, guards.size());
      }
      if (Transactions.lost(cancelled)) {
        return Optional.empty();
      }
      throw cancelled;
    }
  }

  private static void requireGuards(TransactionCanceledException cancelled, int guards) {
    if (guards > 0 && Transactions.refused(cancelled, GUARDS)) {
      throw new Problem(ProblemType.APPOINTMENT_REFUSED);
    }
    if (guards > 1 && Transactions.refused(cancelled, GUARDS + 1, guards - 1)) {
      throw new Problem(ProblemType.VISITS_FULL, "start");
    }
  }

  private static List<TransactWriteItem> both(
      List<TransactWriteItem> some, List<TransactWriteItem> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** On another day the person is counted there. */
  private List<TransactWriteItem> person(Appointment known, Visit visit) {
    LocalDate old = date(known, visit.settings());
    if (old.equals(visit.date())) {
      return List.of();
    }
    return both(
        counts.add(known.customer(), visit.date(), visit.location().perPerson()),
        counts.subtract(known.customer(), old));
  }

  /** Null when it is to stay where and when it is. */
  private static @Nullable Visit visit(
      Appointment known, AppointmentChange change, Settings settings) {
    OffsetDateTime start = change.start() == null ? known.place().start() : change.start();
    String location = change.location() == null ? known.place().location() : change.location();
    return start.isEqual(known.place().start()) && location.equals(known.place().location())
        ? null
        : Visit.of(settings, known.product(), location, start);
  }

  private Told told(Appointment known, @Nullable String addition) {
    if (addition == null || known.told().endsWith(addition)) {
      return known.told();
    }
    if (known.told().full()) {
      throw new Problem(ProblemType.APPOINTMENT_FULL, "addition");
    }
    return known.told().and(new Told.Addition(clock.instant(), addition));
  }

  private void requireAhead(Appointment known) {
    requireOpen(known);
    if (!isAhead(known)) {
      throw new Problem(ProblemType.APPOINTMENT_STARTED);
    }
  }

  private boolean isAhead(Appointment known) {
    return known.open() && known.place().start().toInstant().isAfter(clock.instant());
  }

  private static void requireOpen(Appointment known) {
    if (!known.open()) {
      throw new Problem(ProblemType.APPOINTMENT_FINISHED);
    }
  }

  private static LocalDate date(Appointment known, Settings settings) {
    return known.place().start().atZoneSameInstant(settings.zone()).toLocalDate();
  }
}
