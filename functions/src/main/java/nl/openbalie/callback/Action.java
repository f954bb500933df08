package nl.openbalie.callback;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What people do with a callback once it was asked for; colleagues by their subject. */
public sealed interface Action {

  /** A colleague is going to call. */
  record Claim(String colleague) implements Action {}

  /** Somebody else may call after all. */
  record Release(String colleague) implements Action {}

  /** A colleague called, and nobody picked up. */
  record Miss(String colleague) implements Action {}

  /** Customer and colleague speak. */
  record Reach(String colleague) implements Action {}

  /** Nothing is left to be done. */
  record Close(Outcome outcome) implements Action {}

  /**
   * A colleague passes it on.
   *
   * @param to the next colleague; null for whoever has time
   * @param pool whose work it is from now on; null to leave it where it is
   * @param note what the next colleague must know
   */
  record HandOver(String colleague, @Nullable String to, @Nullable String pool, String note)
      implements Action {

    /** A promise that was kept already, or was another pool's, says nothing about the next call. */
    boolean promisesAnew(Callback callback) {
      return pool != null || callback.kept() != null;
    }
  }

  /**
   * The customer changes it; what is null stays as it is.
   *
   * @param window the start of another window
   * @param phone E.164
   * @param addition something more to tell
   */
  record Amend(@Nullable OffsetDateTime window, @Nullable String phone, @Nullable String addition)
      implements Action {

    boolean moves(Callback callback) {
      return window != null && !window.isEqual(callback.planned().from());
    }
  }

  /** The customer does not want to be called any more. */
  record Cancel() implements Action {}
}
