package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Callbacks by reference, by token, and by when they are due; every change is one transaction. */
@Singleton
@Requires(beans = CaseStore.class)
public final class CallbackStore {

  /** What happened when a callback was asked for; other things follow. */
  static final String REQUESTED = "callback.requested";

  private static final Duration KEPT_AFTER = Duration.ofDays(90);

  private final CaseStore cases;
  private final Json json;
  private final InstantSource clock;

  CallbackStore(CaseStore cases, Json json, InstantSource clock) {
    this.cases = cases;
    this.json = json;
    this.clock = clock;
  }

  public Optional<Callback> byReference(String reference) {
    return cases.state(Callback.KIND, reference).map(this::read);
  }

  Optional<Callback> byToken(Token token) {
    return cases.reference(token).flatMap(this::byReference);
  }

  /**
   * Open callbacks, due first.
   *
   * @param after the last one seen, nothing for the first page
   */
  public Page due(Optional<Callback> after, int limit) {
    List<Callback> found = dueAfter(after).limit(limit + 1L).toList();
    return new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
  }

  private Stream<Callback> dueAfter(Optional<Callback> after) {
    Instant moment = after.map(CallbackStore::due).orElse(Instant.EPOCH);
    String reference = after.map(Callback::reference).orElse("");
    return cases.openAfter(Callback.KIND, moment, reference).map(this::read);
  }

  /** Some callbacks, and whether there are more. */
  public record Page(List<Callback> callbacks, boolean more) {}

  /** Stores a new callback; fails when the reference is taken, or any of the others fails. */
  void create(Callback callback, Token token, List<TransactWriteItem> others) {
    cases.create(stored(callback), token, REQUESTED, clock.instant(), others);
  }

  /** Stores a changed callback; fails when it was changed meanwhile, or any of the others fails. */
  public void change(Callback callback, String event, List<TransactWriteItem> others) {
    cases.change(stored(callback), event, clock.instant(), others);
  }

  private StoredCase stored(Callback callback) {
    return new StoredCase(
        Callback.KIND,
        callback.reference(),
        callback.version(),
        callback.journey(),
        json.write(callback),
        callback.open() ? new StoredCase.Listing(due(callback), callback.planned().pool()) : null,
        due(callback).plus(KEPT_AFTER));
  }

  private Callback read(String state) {
    return json.read(state, Callback.class);
  }

  private static Instant due(Callback callback) {
    return callback.planned().before().toInstant();
  }
}
