package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Reference;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Window;
import nl.openbalie.contact.WindowStore;
import nl.openbalie.contact.Windows;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Language;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Makes a promise and takes the place that keeps it, in one transaction: the callback, its token,
 * the place in the window and the answer are all stored, or none is (demands D3, D17).
 */
@Singleton
@Requires(beans = {CallbackStore.class, WindowStore.class})
final class CallbackPlanner {

  private static final int PLACE = CaseStore.OTHERS_OF_CREATE;

  private final CallbackStore store;
  private final WindowStore windows;
  private final Idempotency idempotency;
  private final InstantSource clock;

  CallbackPlanner(
      CallbackStore store, WindowStore windows, Idempotency idempotency, InstantSource clock) {
    this.store = store;
    this.windows = windows;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * What was promised.
   *
   * @param wished whether it is the window the customer wished for, null without a wish
   */
  record Planned(Callback callback, Token token, @Nullable Boolean wished) {}

  /**
   * Takes the first window with a place left, from the wished one on; when others take the last
   * place first, the next one. It does not look again between: where many ask at once, all would
   * look as often as they lose.
   *
   * @param phone E.164
   * @param guards conditions that hold, or else the customer is refused
   * @param answer what the customer is to hear, now and whenever the same call comes again
   */
  CallbackAnswer plan(
      CallbackRequest request,
      String phone,
      Settings settings,
      Journey journey,
      Language language,
      @Nullable IdempotencyKey key,
      List<TransactWriteItem> guards,
      Function<Planned, CallbackAnswer> answer) {
    String pool = settings.policy(request.topic()).pool();
    List<Window> candidates = candidates(Windows.of(settings, pool, clock.instant()), request);
    for (Window window : windows.free(candidates)) {
      Planned planned = planned(request, phone, window, journey, language);
      Optional<CallbackAnswer> stored = store(planned, window, key, guards, answer.apply(planned));
      if (stored.isPresent()) {
        return stored.get();
      }
    }
    throw new Problem(ProblemType.NO_WINDOW_LEFT);
  }

  private static List<Window> candidates(List<Window> all, CallbackRequest request) {
    if (request.window() == null) {
      return all;
    }
    Instant wish = request.window().toInstant();
    if (all.stream().noneMatch(window -> window.id().equals(wish))) {
      throw new Problem(ProblemType.WINDOW_UNKNOWN, "window");
    }
    return all.stream().filter(window -> !window.id().isBefore(wish)).toList();
  }

  private Planned planned(
      CallbackRequest request, String phone, Window window, Journey journey, Language language) {
    var callback =
        new Callback(
            Reference.random(),
            1,
            CallbackStatus.REQUESTED,
            new Customer(request.name(), phone, request.mail(), language.code()),
            new Told(request.topic(), request.question(), request.desiredOutcome(), List.of()),
            request.wish(),
            Callback.Planned.in(window),
            journey.id(),
            clock.instant(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    Boolean wished =
        request.window() == null ? null : request.window().toInstant().equals(window.id());
    return new Planned(callback, Token.random(), wished);
  }

  /** The answer, or nothing when somebody else took the place or the reference in the meantime. */
  private Optional<CallbackAnswer> store(
      Planned planned,
      Window window,
      @Nullable IdempotencyKey key,
      List<TransactWriteItem> guards,
      CallbackAnswer answer) {
    List<TransactWriteItem> others = new ArrayList<>(List.of(windows.take(window)));
    others.addAll(guards);
    if (key != null) {
      others.add(idempotency.remember(key, answer));
    }
    try {
      store.create(planned.callback(), planned.token(), others);
      return Optional.of(answer);
    } catch (TransactionCanceledException cancelled) {
      return otherwise(cancelled, key, guards.size());
    }
  }

  /** The same call again is no second request, so it goes before what keeps those within limits. */
  private Optional<CallbackAnswer> otherwise(
      TransactionCanceledException cancelled, @Nullable IdempotencyKey key, int guards) {
    int firstGuard = PLACE + 1;
    if (key != null && Transactions.refused(cancelled, firstGuard + guards)) {
      return idempotency.earlier(key, CallbackAnswer.class);
    }
    if (Transactions.refused(cancelled, firstGuard, guards)) {
      throw new Problem(ProblemType.CALLBACK_REFUSED);
    }
    if (Transactions.lost(cancelled)) {
      return Optional.empty();
    }
    throw cancelled;
  }
}
