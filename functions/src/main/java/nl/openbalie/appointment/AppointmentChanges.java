package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  private static final int MOST_ADDITIONS = 20;

  private final Planning planning;
  private final AppointmentStore store;
  private final VisitorCounts counts;
  private final InstantSource clock;

  AppointmentChanges(
      Planning planning, AppointmentStore store, VisitorCounts counts, InstantSource clock) {
    this.planning = planning;
    this.store = store;
    this.counts = counts;
    this.clock = clock;
  }

  Appointment find(Token token) {
    return store.byToken(token).orElseThrow(() -> new Problem(ProblemType.APPOINTMENT_NOT_FOUND));
  }

  /** Cancels and gives the place back; nothing happens when it was cancelled before. */
  Appointment cancel(Token token, Settings settings) {
    return untilSure(token, known -> cancelled(known, settings));
  }

  /** Moves, adds to the story, or both; the old place is kept until the new one is sure. */
  Appointment change(Token token, AppointmentChange change, Settings settings) {
    return untilSure(
        token,
        known -> {
          Visit visit = visit(known, change, settings);
          return visit == null
              ? added(known, change.addition(), settings)
              : moved(known, visit, change.addition());
        });
  }

  private Appointment untilSure(Token token, Function<Appointment, Optional<Appointment>> attempt) {
    while (true) {
      Optional<Appointment> changed = attempt.apply(find(token));
      if (changed.isPresent()) {
        return changed.get();
      }
    }
  }

  private Optional<Appointment> cancelled(Appointment known, Settings settings) {
    if (known.status() == AppointmentStatus.CANCELLED) {
      return Optional.of(known);
    }
    requireAhead(known);
    return planning.cancel(
        known.place(),
        settings,
        (_, along) -> {
          List<TransactWriteItem> others = new ArrayList<>(along);
          others.addAll(counts.subtract(known.customer(), date(known, settings)));
          return keep(known.cancelled(), settings, "appointment.cancelled", others, 0);
        });
  }

  private Optional<Appointment> moved(Appointment known, Visit visit, @Nullable String addition) {
    requireAhead(known);
    Told told = told(known, addition);
    return planning.change(
        known.place(),
        visit,
        (place, along) -> {
          Instant now = clock.instant();
          Instant reminded = Reminders.needless(visit.start(), now) ? now : null;
          List<TransactWriteItem> person = person(known, visit);
          List<TransactWriteItem> others = new ArrayList<>(person);
          others.addAll(along);
          Appointment moved = known.moved(place, told, reminded);
          return keep(moved, visit.settings(), "appointment.moved", others, person.size());
        });
  }

  private Optional<Appointment> added(
      Appointment known, @Nullable String addition, Settings settings) {
    if (addition == null) {
      return Optional.of(known);
    }
    requireOpen(known);
    Appointment changed = known.told(told(known, addition));
    return keep(changed, settings, "appointment.changed", List.of(), 0);
  }

  /** Nothing when the appointment changed meanwhile, or somebody else was first. */
  private Optional<Appointment> keep(
      Appointment changed,
      Settings settings,
      String event,
      List<TransactWriteItem> others,
      int personWrites) {
    try {
      store.change(changed, settings.retention().caseDays(), event, others);
      return Optional.of(changed);
    } catch (TransactionCanceledException cancelled) {
      boolean changedMeanwhile = Transactions.refused(cancelled, 0);
      if (!changedMeanwhile
          && Transactions.refused(cancelled, CaseStore.OTHERS_OF_CHANGE, personWrites)) {
        throw new Problem(ProblemType.VISITS_FULL, "start");
      }
      if (Transactions.lost(cancelled)) {
        return Optional.empty();
      }
      throw cancelled;
    }
  }

  /** On another day the person is counted there. */
  private List<TransactWriteItem> person(Appointment known, Visit visit) {
    LocalDate old = date(known, visit.settings());
    if (old.equals(visit.date())) {
      return List.of();
    }
    List<TransactWriteItem> writes =
        new ArrayList<>(counts.add(known.customer(), visit.date(), visit.location().perPerson()));
    writes.addAll(counts.subtract(known.customer(), old));
    return writes;
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
    if (addition == null) {
      return known.told();
    }
    if (known.told().additions().size() >= MOST_ADDITIONS) {
      throw new Problem(ProblemType.TEXT_TOO_LONG, "addition");
    }
    return known.told().and(new Told.Addition(clock.instant(), addition));
  }

  private void requireAhead(Appointment known) {
    requireOpen(known);
    if (!known.place().start().toInstant().isAfter(clock.instant())) {
      throw new Problem(ProblemType.APPOINTMENT_STARTED);
    }
  }

  private static void requireOpen(Appointment known) {
    if (!known.open()) {
      throw new Problem(ProblemType.APPOINTMENT_FINISHED);
    }
  }

  private static LocalDate date(Appointment known, Settings settings) {
    ZoneId zone = ZoneId.of(settings.organisation().zone());
    return DayGrid.of(known.place().start().toInstant(), zone).date();
  }
}
