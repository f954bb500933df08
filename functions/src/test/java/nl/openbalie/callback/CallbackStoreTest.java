package nl.openbalie.callback;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import nl.openbalie.aws.Transactions;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Reference;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Window;
import nl.openbalie.contact.WindowStore;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Callbacks, the places they take and the answers they got, stored together or not at all. */
@ParameterizedClass
@EnumSource(Place.class)
class CallbackStoreTest {

  @Parameter private Place place;

  private final String pool = "pool-" + Token.random().value();
  private final Token token = Token.random();
  private CallbackStore store;
  private WindowStore windows;
  private Idempotency idempotency;

  @BeforeEach
  void open() {
    OneProcess functions = place.functions();
    store = functions.bean(CallbackStore.class);
    windows = functions.bean(WindowStore.class);
    idempotency = functions.bean(Idempotency.class);
  }

  @Test
  void create_isFoundByReferenceAndByToken() {
    Callback callback = callback(window(10, 1));

    store.create(callback, token, List.of());

    assertThat(store.byReference(callback.reference())).contains(callback);
    assertThat(store.byToken(token)).contains(callback);
    assertThat(store.byToken(Token.random())).isEmpty();
    assertThat(store.byReference("nothing")).isEmpty();
  }

  @Test
  void create_referenceTaken_failsAndLeavesNothing() {
    Callback first = callback(window(10, 1));
    store.create(first, token, List.of());
    Token other = Token.random();

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> store.create(first, other, List.of(windows.take(window(10, 1)))))
        .matches(cancelled -> Transactions.refused(cancelled, 0));

    assertThat(store.byToken(other)).isEmpty();
    assertThat(windows.free(List.of(window(10, 1)))).hasSize(1);
  }

  @Test
  void create_windowFull_failsAndLeavesNothing() {
    Window window = window(10, 1);
    create(window);
    Callback late = callback(window);

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> store.create(late, token, List.of(windows.take(window))))
        .matches(cancelled -> Transactions.refused(cancelled, CaseStore.OTHERS_OF_CREATE));

    assertThat(store.byReference(late.reference())).isEmpty();
    assertThat(store.byToken(token)).isEmpty();
  }

  @Test
  void free_someTaken_areThoseWithAPlaceLeft() {
    List<Window> all = List.of(window(9, 2), window(10, 2), window(11, 1), window(13, 2));
    List.of(10, 10, 11, 13).forEach(hour -> create(window(hour, 2)));

    assertThat(windows.free(all)).containsExactly(window(9, 2), window(13, 2));
    assertThat(windows.free(List.of())).isEmpty();
  }

  @Test
  void giveBack_aPlace_isFreeAgain() {
    Window window = window(10, 1);
    Callback callback = create(window);
    assertThat(windows.free(List.of(window))).isEmpty();

    store.change(
        cancelled(callback),
        "callback.cancelled",
        List.of(windows.giveBack(pool, window.start().toInstant())));

    assertThat(windows.free(List.of(window))).containsExactly(window);
  }

  @Test
  void giveBack_noPlaceTaken_failsAndChangesNothing() {
    Callback callback = callback(window(10, 1));
    store.create(callback, token, List.of());

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() ->
            store.change(
                cancelled(callback),
                "callback.cancelled",
                List.of(windows.giveBack(pool, window(10, 1).id()))))
        .matches(cancelled -> Transactions.refused(cancelled, CaseStore.OTHERS_OF_CHANGE));

    assertThat(store.byReference(callback.reference())).contains(callback);
  }

  @Test
  void change_onTopOfAnOlderVersion_fails() {
    Callback callback = create(window(10, 1));
    store.change(
        new CallbackDraft(callback).phone("+31687654321").next(), "callback.changed", List.of());

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> store.change(cancelled(callback), "callback.cancelled", List.of()))
        .matches(cancelled -> Transactions.refused(cancelled, 0));

    assertThat(store.byReference(callback.reference()).orElseThrow().open()).isTrue();
  }

  @Test
  void due_openCallbacks_areFirstDueFirstPageByPage() {
    Instant longAgo = Instant.parse("1999-01-01T00:00:00Z");
    List<Callback> made = new ArrayList<>();
    for (int hour : List.of(4, 1, 3, 2, 0)) {
      made.add(create(window(longAgo.plus(Duration.ofHours(hour)), 1)));
    }
    Callback cancelled = made.removeFirst();
    store.change(cancelled(cancelled), "callback.cancelled", List.of());

    CallbackStore.Page first = store.due(_ -> true, Optional.empty(), 3);
    CallbackStore.Page second = store.due(_ -> true, Optional.of(first.callbacks().getLast()), 3);

    assertThat(first.more()).isTrue();
    assertThat(first.callbacks()).containsExactly(made.get(3), made.get(0), made.get(2));
    assertThat(second.callbacks().getFirst()).isEqualTo(made.get(1));
    assertThat(second.callbacks()).doesNotContain(cancelled);
    made.forEach(callback -> store.change(cancelled(callback), "callback.cancelled", List.of()));
  }

  @Test
  void remember_theSameCall_isAnsweredAsBefore() {
    IdempotencyKey key = key("body");
    assertThat(idempotency.earlier(key, Window.class)).isEmpty();

    store.create(
        callback(window(10, 1)), token, List.of(idempotency.remember(key, reference("one"))));

    assertThat(idempotency.earlier(key, CallbackChange.class)).contains(reference("one"));
    assertProblem(
        ProblemType.IDEMPOTENCY_KEY_REUSED,
        () -> idempotency.earlier(key("other body"), CallbackChange.class));
  }

  @Test
  void remember_twice_failsUntilADayHasPassed() {
    IdempotencyKey key = key("body");
    TransactWriteItem first = idempotency.remember(key, reference("one"));
    store.create(callback(window(10, 1)), token, List.of(first));

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> again(idempotency.remember(key, reference("two"))))
        .matches(cancelled -> Transactions.refused(cancelled, CaseStore.OTHERS_OF_CREATE));

    Place.CLOCK.pass(Duration.ofHours(24));
    assertThat(idempotency.earlier(key, CallbackChange.class)).isEmpty();
    again(idempotency.remember(key, reference("two")));
    assertThat(idempotency.earlier(key, CallbackChange.class)).contains(reference("two"));
  }

  private void again(TransactWriteItem other) {
    store.create(callback(window(10, 1)), Token.random(), List.of(other));
  }

  private Callback create(Window window) {
    Callback callback = callback(window);
    store.create(callback, Token.random(), List.of(windows.take(window)));
    return callback;
  }

  private static CallbackChange reference(String text) {
    return new CallbackChange(null, text, null);
  }

  private IdempotencyKey key(String body) {
    return IdempotencyKey.of(token.value(), "callbacks", "", body);
  }

  private Window window(int hour, int capacity) {
    return window(Instant.parse("2026-11-23T00:00:00Z").plus(Duration.ofHours(hour)), capacity);
  }

  private Window window(Instant start, int capacity) {
    ZonedDateTime from = start.atZone(ZoneId.of("Europe/Amsterdam"));
    return new Window(pool, from, from.plusHours(1), capacity);
  }

  private static Callback callback(Window window) {
    return new Callback(
        Reference.random(),
        1,
        CallbackStatus.REQUESTED,
        new Customer("Zoë", "+31612345678", null, "nl"),
        new Told("afval", null, "graag een nieuwe 🗑", List.of()),
        null,
        Callback.Planned.in(window),
        "journey",
        TestClock.MONDAY_MORNING,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static Callback cancelled(Callback callback) {
    return new CallbackDraft(callback).status(CallbackStatus.CANCELLED).next();
  }
}
