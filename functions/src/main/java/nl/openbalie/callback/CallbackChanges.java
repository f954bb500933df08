package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Withdrawal;
import nl.openbalie.contact.Window;
import nl.openbalie.contact.WindowStore;
import nl.openbalie.contact.Windows;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What a customer does with a callback later on; its place moves or comes free with it. */
@Singleton
@Requires(beans = {CallbackStore.class, WindowStore.class})
final class CallbackChanges implements Withdrawal {

  private static final int WINDOW = CaseStore.OTHERS_OF_CHANGE;

  private final CallbackStore store;
  private final WindowStore windows;
  private final InstantSource clock;

  CallbackChanges(CallbackStore store, WindowStore windows, InstantSource clock) {
    this.store = store;
    this.windows = windows;
    this.clock = clock;
  }

  Callback find(Token token) {
    return store.byToken(token).orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND));
  }

  /** Cancels and gives the place back; nothing happens when it was cancelled before. */
  Callback cancel(Token token) {
    return apply(
        () -> find(token),
        callback ->
            callback.status() == CallbackStatus.CANCELLED
                ? Optional.empty()
                : Optional.of(cancelled(stillOpen(callback))));
  }

  @Override
  public String kind() {
    return Callback.KIND;
  }

  @Override
  public void withdraw(String reference) {
    apply(
        () -> store.byReference(reference).orElseThrow(),
        callback -> callback.open() ? Optional.of(cancelled(callback)) : Optional.empty());
  }

  private Change cancelled(Callback callback) {
    return new Change(callback.cancelled(), "callback.cancelled", giveBack(callback));
  }

  /**
   * Moves to another window, another number or both; the old place is kept until the new one is
   * sure.
   *
   * @param start of the other window, null to stay
   * @param phone E.164, null to keep the number
   */
  Callback change(
      Token token, @Nullable OffsetDateTime start, @Nullable String phone, Settings settings) {
    return apply(
        () -> find(token), callback -> changed(stillOpen(callback), start, phone, settings));
  }

  private Optional<Change> changed(
      Callback callback,
      @Nullable OffsetDateTime start,
      @Nullable String phone,
      Settings settings) {
    if (start == null || start.isEqual(callback.planned().from())) {
      return Optional.ofNullable(phone)
          .map(other -> new Change(callback.changed(other, null), "callback.changed", List.of()));
    }
    Window window = window(settings, callback.planned().pool(), start);
    List<TransactWriteItem> places = new ArrayList<>(List.of(windows.take(window)));
    places.addAll(giveBack(callback));
    return Optional.of(new Change(callback.changed(phone, window), "callback.moved", places));
  }

  /** The callback as it is to be, and the places that go with it. */
  private record Change(Callback callback, String event, List<TransactWriteItem> places) {}

  /** Starts over when a colleague or another browser tab changed the callback at the same time. */
  private Callback apply(Supplier<Callback> find, Function<Callback, Optional<Change>> decide) {
    while (true) {
      Callback callback = find.get();
      Optional<Change> change = decide.apply(callback);
      if (change.isEmpty()) {
        return callback;
      }
      try {
        store.change(change.get().callback(), change.get().event(), change.get().places());
        return change.get().callback();
      } catch (TransactionCanceledException cancelled) {
        startOver(cancelled);
      }
    }
  }

  private static void startOver(TransactionCanceledException cancelled) {
    if (Transactions.refused(cancelled, 0)) {
      return;
    }
    throw Transactions.refused(cancelled, WINDOW)
        ? new Problem(ProblemType.WINDOW_FULL, "window")
        : cancelled;
  }

  private Window window(Settings settings, String pool, OffsetDateTime start) {
    return Windows.of(settings, pool, clock.instant()).stream()
        .filter(window -> window.id().equals(start.toInstant()))
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemType.WINDOW_UNKNOWN, "window"));
  }

  /** Nobody wants a place in the past, and in the end it is thrown away. */
  private List<TransactWriteItem> giveBack(Callback callback) {
    return callback.planned().before().toInstant().isAfter(clock.instant())
        ? List.of(
            windows.giveBack(callback.planned().pool(), callback.planned().from().toInstant()))
        : List.of();
  }

  private static Callback stillOpen(Callback callback) {
    if (!callback.open()) {
      throw new Problem(ProblemType.CALLBACK_FINISHED);
    }
    return callback;
  }
}
