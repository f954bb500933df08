package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.contact.Window;
import nl.openbalie.contact.WindowStore;
import nl.openbalie.contact.Windows;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The places of callbacks in windows: every open callback has one, and no other has. */
@Singleton
@Requires(beans = WindowStore.class)
final class Places {

  private final WindowStore windows;
  private final InstantSource clock;

  Places(WindowStore windows, InstantSource clock) {
    this.windows = windows;
    this.clock = clock;
  }

  /** The free windows that the action can do with, best first, and then none at all. */
  List<Optional<Window>> forAction(Callback callback, Action action, Settings settings) {
    List<Window> free = windows.free(candidates(callback, action, settings));
    return Stream.concat(free.stream().map(Optional::of), Stream.of(Optional.<Window>empty()))
        .toList();
  }

  private List<Window> candidates(Callback callback, Action action, Settings settings) {
    return switch (action) {
      case Action.Amend amend when amend.moves(callback) ->
          List.of(window(settings, callback.planned().pool(), amend.window()));
      case Action.Miss _ -> Retries.windows(callback, settings, clock.instant());
      case Action.HandOver handOver when handOver.promisesAnew(callback) ->
          Windows.of(settings, pool(callback, handOver, settings), clock.instant());
      default -> List.of();
    };
  }

  private Window window(Settings settings, String pool, @Nullable OffsetDateTime start) {
    return Windows.of(settings, pool, clock.instant()).stream()
        .filter(window -> start != null && window.id().equals(start.toInstant()))
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemType.WINDOW_UNKNOWN, "window"));
  }

  private static String pool(Callback callback, Action.HandOver handOver, Settings settings) {
    String pool = handOver.pool() == null ? callback.planned().pool() : handOver.pool();
    if (!settings.pools().containsKey(pool)) {
      throw new Problem(ProblemType.FIELD_INVALID, "pool");
    }
    return pool;
  }

  /**
   * What a change does to places, as part of its transaction: the first takes one, where one is
   * taken.
   *
   * @param window of the next version; null to stay
   */
  List<TransactWriteItem> change(Callback last, Callback next, @Nullable Window window) {
    List<TransactWriteItem> items = new ArrayList<>();
    Optional<Window> other = other(last, window);
    other.map(windows::take).ifPresent(items::add);
    if ((other.isPresent() || !next.open()) && last.due().isAfter(clock.instant())) {
      items.add(windows.giveBack(last.planned().pool(), last.planned().from().toInstant()));
    }
    return items;
  }

  /** Whether another place is taken than the callback has already. */
  static boolean takes(Callback last, @Nullable Window window) {
    return other(last, window).isPresent();
  }

  private static Optional<Window> other(Callback last, @Nullable Window window) {
    return Optional.ofNullable(window)
        .filter(another ->
            !another.pool().equals(last.planned().pool())
                || !another.id().equals(last.planned().from().toInstant()));
  }
}
