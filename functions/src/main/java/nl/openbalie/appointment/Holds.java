package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Transactions;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Keeps a time free for who is typing; it needs nobody to end it. */
@Singleton
@Requires(beans = {Planning.class, AppointmentLimits.class})
final class Holds {

  private final Planning planning;
  private final StaffDayStore store;
  private final AppointmentLimits limits;
  private final InstantSource clock;

  Holds(Planning planning, StaffDayStore store, AppointmentLimits limits, InstantSource clock) {
    this.planning = planning;
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  /** What was held, and until when. */
  record Held(Token token, Instant until) {}

  /**
   * Holds the time, looking again whenever somebody else was first.
   *
   * @param network where the request comes from; empty when nobody knows
   */
  Held hold(Visit visit, Journey journey, String network) {
    List<TransactWriteItem> limited = limits.ofHold(journey, network, visit.settings());
    while (true) {
      Instant now = clock.instant();
      Held held = new Held(Token.random(), now.plus(OwnPlanning.HELD));
      Optional<Held> kept =
          planning.hold(
              visit, held.token(), journey.id(), (_, along) -> keep(held, limited, along));
      if (kept.isPresent()) {
        return kept.get();
      }
    }
  }

  private Optional<Held> keep(
      Held held, List<TransactWriteItem> limited, List<TransactWriteItem> along) {
    try {
      store.save(Stream.concat(limited.stream(), along.stream()).toList());
      return Optional.of(held);
    } catch (TransactionCanceledException cancelled) {
      if (Transactions.refused(cancelled, 0, limited.size())) {
        throw new Problem(ProblemType.HOLD_REFUSED);
      }
      if (Transactions.lost(cancelled)) {
        return Optional.empty();
      }
      throw cancelled;
    }
  }
}
