package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks which promises are about to break, and which did, and says so once (demand D16). */
@Singleton
@Requires(beans = {CallbackChanges.class, LiveKnowledge.class})
public final class PromiseWatch {

  private static final Logger LOG = LoggerFactory.getLogger(PromiseWatch.class);

  private final CallbackStore store;
  private final CallbackChanges changes;
  private final LiveKnowledge live;
  private final InstantSource clock;

  PromiseWatch(
      CallbackStore store, CallbackChanges changes, LiveKnowledge live, InstantSource clock) {
    this.store = store;
    this.changes = changes;
    this.live = live;
    this.clock = clock;
  }

  /**
   * Signals what there is to signal now; several may do so at the same time. One callback that
   * fails does not keep the others from being looked at, but the call fails in the end.
   */
  public void signal() {
    Settings settings = live.settings();
    Duration warning = Duration.ofMinutes(settings.calling().warnMinutes());
    List<RuntimeException> failures = new ArrayList<>();
    store
        .dueUntil(clock.instant().plus(warning))
        .forEach(callback -> signal(callback, warning, settings, failures));
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          failures.size() + " promises could not be watched", failures.getFirst());
    }
  }

  private void signal(
      Callback callback, Duration warning, Settings settings, List<RuntimeException> failures) {
    try {
      changes.judge(callback, warning, settings);
    } catch (RuntimeException e) {
      LOG.error("the promise of {} could not be watched", callback.reference(), e);
      failures.add(e);
    }
  }
}
