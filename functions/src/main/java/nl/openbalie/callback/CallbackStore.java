package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.StoredCase;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Callbacks by reference, by token, and by when they are due; every change is one transaction. */
@Singleton
@Requires(beans = {CaseStore.class, LiveKnowledge.class})
public final class CallbackStore {

  /** What happened when a callback was asked for; other things follow. */
  static final String REQUESTED = "callback.requested";

  /** For as long as there is work to do; what is finished is thrown away much sooner. */
  private static final Duration UNFINISHED = Duration.ofDays(3650);

  private final CaseStore cases;
  private final Json json;
  private final LiveKnowledge live;
  private final InstantSource clock;

  CallbackStore(CaseStore cases, Json json, LiveKnowledge live, InstantSource clock) {
    this.cases = cases;
    this.json = json;
    this.live = live;
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
   * @param wanted which of them
   * @param after the last one seen, nothing for the first page
   */
  public Page due(Predicate<Callback> wanted, Optional<Callback> after, int limit) {
    List<Callback> found = dueAfter(after).filter(wanted).limit(limit + 1L).toList();
    return new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
  }

  private Stream<Callback> dueAfter(Optional<Callback> after) {
    Instant moment = after.map(Callback::due).orElse(Instant.EPOCH);
    String reference = after.map(Callback::reference).orElse("");
    return cases.openAfter(Callback.KIND, moment, reference).map(this::read);
  }

  /** Open callbacks whose promise is for this moment or earlier, due first. */
  Stream<Callback> dueUntil(Instant moment) {
    return cases.open(Callback.KIND, Instant.EPOCH, moment.plusSeconds(1)).map(this::read);
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
        callback.open() ? new StoredCase.Listing(callback.due(), callback.planned().pool()) : null,
        expires(callback));
  }

  /** Nothing that a customer started is thrown away before it is finished (demand D19). */
  private Instant expires(Callback callback) {
    Instant now = clock.instant();
    if (callback.open()) {
      return now.plus(UNFINISHED);
    }
    Instant over = callback.due().isAfter(now) ? callback.due() : now;
    return over.plus(Duration.ofDays(live.settings().retention().caseDays()));
  }

  private Callback read(String state) {
    return json.read(state, Callback.class);
  }
}
