package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.openbalie.aws.Transactions;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Keeps a time free for who is typing; it needs nobody to end it. */
@Singleton
@Requires(beans = {Planning.class, Counts.class})
final class Holds {

  /** Enough for who looks at one time after another, within the five minutes that one lasts. */
  static final int MOST_IN_A_JOURNEY = 10;

  private final Planning planning;
  private final StaffDayStore store;
  private final Counts counts;
  private final InstantSource clock;

  Holds(Planning planning, StaffDayStore store, Counts counts, InstantSource clock) {
    this.planning = planning;
    this.store = store;
    this.counts = counts;
    this.clock = clock;
  }

  /** What was held, and until when. */
  record Held(Token token, Instant until) {}

  Held hold(Visit visit, Journey journey) {
    while (true) {
      Instant now = clock.instant();
      Held held = new Held(Token.random(), now.plus(OwnPlanning.HELD));
      Optional<Held> kept =
          planning.hold(
              visit,
              held.token(),
              journey.id(),
              (_, along) -> keep(held, limited(journey, now, along)));
      if (kept.isPresent()) {
        return kept.get();
      }
    }
  }

  private List<TransactWriteItem> limited(
      Journey journey, Instant now, List<TransactWriteItem> along) {
    long period = now.getEpochSecond() / OwnPlanning.HELD.toSeconds();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        counts.add(
            "holds#" + journey.id(),
            Long.toString(period),
            MOST_IN_A_JOURNEY,
            now.plus(OwnPlanning.HELD.multipliedBy(2))));
    writes.addAll(along);
    return writes;
  }

  private Optional<Held> keep(Held held, List<TransactWriteItem> writes) {
    try {
      store.save(writes);
      return Optional.of(held);
    } catch (TransactionCanceledException cancelled) {
      if (Transactions.refused(cancelled, 0)) {
        throw new Problem(ProblemType.HOLDS_FULL);
      }
      if (Transactions.lost(cancelled)) {
        return Optional.empty();
      }
      throw cancelled;
    }
  }
}
