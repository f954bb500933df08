package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.live.Settings;

/** Gives each callback to one colleague. */
@Singleton
@Requires(beans = {CallbackStore.class, CallbackChanges.class})
public final class CallbackQueue {

  /** No window is longer: what falls due later has not begun. */
  private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

  private final CallbackStore store;
  private final CallbackChanges changes;
  private final InstantSource clock;

  CallbackQueue(CallbackStore store, CallbackChanges changes, InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Claims the callback that this colleague is to make now: one of their own, else the first to
   * fall due of those that anybody may make. Only callbacks whose window has begun: customers are
   * called when they were told. Whoever is first has it; the others get the one after.
   *
   * @param pools whose work the colleague can do
   */
  public Optional<Callback> next(String colleague, Set<String> pools, Settings settings) {
    return begun().stream()
        .filter(callback -> own(callback, colleague) || free(callback, colleague, pools))
        .sorted(Comparator.comparing(callback -> !own(callback, colleague)))
        .map(callback -> claim(callback.reference(), colleague, pools, settings))
        .filter(callback -> own(callback, colleague))
        .findFirst();
  }

  private List<Callback> begun() {
    Instant now = clock.instant();
    return store
        .dueUntil(now.plus(LONGEST_WINDOW))
        .filter(callback -> !callback.planned().from().toInstant().isAfter(now))
        .toList();
  }

  /** What is listed may be a moment old: it is looked at again before it is claimed. */
  private Callback claim(String reference, String colleague, Set<String> pools, Settings settings) {
    return changes.act(
        reference,
        callback ->
            free(callback, colleague, pools)
                ? Optional.of(new Action.Claim(colleague))
                : Optional.empty(),
        settings,
        List.of());
  }

  private static boolean own(Callback callback, String colleague) {
    return callback.open() && colleague.equals(callback.assignee());
  }

  private static boolean free(Callback callback, String colleague, Set<String> pools) {
    Callback.ColleagueWish wish = callback.wish();
    return callback.open()
        && callback.assignee() == null
        && pools.contains(callback.planned().pool())
        && (wish == null || !wish.only() || wish.colleague().equals(colleague));
  }
}
