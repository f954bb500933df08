package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.contact.Window;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Does what {@link Life} decides: the callback, its event, its place in a window and the count of
 * kept promises change together or not at all.
 */
@Singleton
@Requires(beans = {CallbackStore.class, Places.class, PromiseStore.class})
public final class CallbackChanges {

  private static final int OTHERS = CaseStore.OTHERS_OF_CHANGE;

  private final CallbackStore store;
  private final Places places;
  private final PromiseStore promises;
  private final InstantSource clock;

  CallbackChanges(CallbackStore store, Places places, PromiseStore promises, InstantSource clock) {
    this.store = store;
    this.places = places;
    this.promises = promises;
    this.clock = clock;
  }

  Callback find(Token token) {
    return store.byToken(token).orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND));
  }

  /** The callback; a problem when there is none. */
  public Callback find(String reference) {
    return store
        .byReference(reference)
        .orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND, "reference"));
  }

  /** The callback as it is after this; a problem when that cannot be done. */
  public Callback act(String reference, Action action, Settings settings) {
    return act(reference, _ -> Optional.of(action), settings, List.of());
  }

  /**
   * Starts over when somebody else changed the callback at the same time. A promise that has passed
   * is judged first, so that no call or change comes in time after all.
   *
   * @param choice what to do, by what the callback is now; nothing to leave it so
   * @param guards conditions that hold, or else the customer is refused
   */
  Callback act(
      String reference,
      Function<Callback, Optional<Action>> choice,
      Settings settings,
      List<TransactWriteItem> guards) {
    while (true) {
      Callback callback = find(reference);
      if (judge(callback, Duration.ZERO, settings)) {
        continue;
      }
      Optional<Action> action = choice.apply(callback);
      if (action.isEmpty()) {
        return callback;
      }
      Optional<Callback> done = tried(callback, action.get(), settings, guards);
      if (done.isPresent()) {
        return done.get();
      }
    }
  }

  /** Whether the clock has something to say about it, which was written down where it could be. */
  boolean judge(Callback callback, Duration warning, Settings settings) {
    Optional<Decision> decision = Life.judged(callback, clock.instant(), warning);
    decision.ifPresent(what -> write(callback, what, null, settings, List.of()));
    return decision.isPresent();
  }

  /** The callback afterwards; nothing when somebody else changed it first. */
  private Optional<Callback> tried(
      Callback callback, Action action, Settings settings, List<TransactWriteItem> guards) {
    for (Optional<Window> place : places.forAction(callback, action, settings)) {
      Window window = place.orElse(null);
      Optional<Decision> decision = Life.after(callback, action, window, clock.instant());
      if (decision.isEmpty()) {
        return Optional.of(callback);
      }
      switch (write(callback, decision.get(), window, settings, guards)) {
        case DONE -> {
          return Optional.of(decision.get().callback());
        }
        case CHANGED -> {
          return Optional.empty();
        }
        case FULL -> {}
      }
    }
    return Optional.empty();
  }

  private enum Written {
    DONE,
    CHANGED,
    FULL
  }

  private Written write(
      Callback callback,
      Decision decision,
      @Nullable Window window,
      Settings settings,
      List<TransactWriteItem> guards) {
    List<TransactWriteItem> others = new ArrayList<>(guards);
    others.addAll(places.change(callback, decision.callback(), window));
    if (decision.kept() != null) {
      others.add(count(callback, decision.kept(), settings));
    }
    try {
      store.change(decision.callback(), decision.event(), others);
      return Written.DONE;
    } catch (TransactionCanceledException cancelled) {
      return why(cancelled, guards.size(), Places.takes(callback, window));
    }
  }

  private static Written why(TransactionCanceledException cancelled, int guards, boolean taking) {
    if (Transactions.refused(cancelled, 0)) {
      return Written.CHANGED;
    }
    if (Transactions.refused(cancelled, OTHERS, guards)) {
      throw new Problem(ProblemType.CALLBACK_REFUSED);
    }
    if (taking && Transactions.refused(cancelled, OTHERS + guards)) {
      return Written.FULL;
    }
    throw cancelled;
  }

  private TransactWriteItem count(Callback callback, boolean kept, Settings settings) {
    LocalDate day = callback.due().atZone(settings.zone()).toLocalDate();
    return promises.count(day, callback.planned().pool(), kept);
  }
}
