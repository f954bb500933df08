package nl.openbalie.callback;

import static nl.openbalie.callback.CallbackStatus.ASSIGNED;
import static nl.openbalie.callback.CallbackStatus.CANCELLED;
import static nl.openbalie.callback.CallbackStatus.CLOSED;
import static nl.openbalie.callback.CallbackStatus.NOT_REACHED;
import static nl.openbalie.callback.CallbackStatus.REACHED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.openbalie.callback.Callback.Attempt;
import nl.openbalie.callback.Callback.Note;
import nl.openbalie.cases.Told.Addition;
import nl.openbalie.contact.Window;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The life of a callback: requested, assigned, attempted, reached, closed; cancelled; not reached.
 * Every rule about it stands here, and nothing is stored or looked up.
 */
final class Life {

  private static final int MOST_NOTES = 20;

  private Life() {}

  /**
   * What becomes of the callback; nothing when it is so already; a problem when it cannot be.
   *
   * @param window the place to be taken; null where none is needed, or none is free
   */
  static Optional<Decision> after(
      Callback callback, Action action, @Nullable Window window, Instant now) {
    return switch (action) {
      case Action.Claim claim -> claimed(callback, claim.colleague());
      case Action.Release release -> released(callback, release.colleague());
      case Action.Miss miss -> missed(callback, miss.colleague(), window, now);
      case Action.Reach reach -> reached(callback, reach.colleague(), now);
      case Action.Close close -> closed(callback, close.outcome(), now);
      case Action.HandOver handOver -> handedOver(callback, handOver, window, now);
      case Action.Amend amend -> amended(callback, amend, window, now);
      case Action.Cancel _ -> cancelled(callback);
    };
  }

  /**
   * What the clock does to it: shortly before the promise breaks it is endangered, then broken.
   *
   * @param warning how long before
   */
  static Optional<Decision> judged(Callback callback, Instant now, Duration warning) {
    if (!callback.open() || callback.kept() != null) {
      return Optional.empty();
    }
    if (!now.isBefore(callback.due())) {
      return decision(new CallbackDraft(callback).kept(false), "promise.broken", false);
    }
    boolean safe = callback.endangered() != null || now.plus(warning).isBefore(callback.due());
    return safe
        ? Optional.empty()
        : decision(new CallbackDraft(callback).endangered(now), "promise.endangered", null);
  }

  /** Of a promise that was broken the claim no longer holds, or one colleague could lose it. */
  private static Optional<Decision> claimed(Callback callback, String colleague) {
    open(callback);
    if (colleague.equals(callback.assignee())) {
      return Optional.empty();
    }
    if (callback.status() != ASSIGNED || !Boolean.FALSE.equals(callback.kept())) {
      mine(callback, colleague);
    }
    return decision(
        new CallbackDraft(callback).status(ASSIGNED).assignee(colleague), "callback.assigned");
  }

  private static Optional<Decision> released(Callback callback, String colleague) {
    open(callback);
    if (callback.assignee() == null) {
      return Optional.empty();
    }
    unspoken(mine(callback, colleague));
    return decision(new CallbackDraft(callback).waiting(), "callback.released");
  }

  private static Optional<Decision> missed(
      Callback callback, String colleague, @Nullable Window again, Instant now) {
    if (missedBy(callback, colleague)) {
      return Optional.empty();
    }
    unspoken(mine(open(callback), colleague));
    Boolean kept = kept(callback, now);
    CallbackDraft draft =
        new CallbackDraft(callback).attempt(new Attempt(now, colleague)).waiting();
    return again == null
        ? decision(draft.kept(kept).status(NOT_REACHED), "callback.not-reached", kept)
        : decision(draft.planned(again), "callback.attempted", kept);
  }

  /** Whether this colleague said so already, and nobody has done anything since. */
  private static boolean missedBy(Callback callback, String colleague) {
    return callback.assignee() == null
        && !callback.attempts().isEmpty()
        && callback.attempts().getLast().by().equals(colleague);
  }

  private static Optional<Decision> reached(Callback callback, String colleague, Instant now) {
    mine(open(callback), colleague);
    if (callback.status() == REACHED) {
      return Optional.empty();
    }
    Boolean kept = kept(callback, now);
    CallbackDraft draft = new CallbackDraft(callback).status(REACHED).assignee(colleague);
    return decision(draft.kept(kept), "callback.reached", kept);
  }

  private static Optional<Decision> closed(Callback callback, Outcome outcome, Instant now) {
    if (outcome.sameAs(callback.outcome())) {
      return Optional.empty();
    }
    mine(open(callback), outcome.by());
    Boolean kept = kept(callback, now);
    CallbackDraft draft = new CallbackDraft(callback).status(CLOSED).assignee(outcome.by());
    return decision(draft.outcome(outcome).kept(kept), "callback.closed", kept);
  }

  private static Optional<Decision> handedOver(
      Callback callback, Action.HandOver action, @Nullable Window window, Instant now) {
    if (handedOverBy(callback, action)) {
      return Optional.empty();
    }
    mine(open(callback), action.colleague());
    if (callback.notes().size() == MOST_NOTES) {
      throw new Problem(ProblemType.CALLBACK_FULL, "note");
    }
    CallbackDraft draft =
        new CallbackDraft(callback)
            .note(new Note(now, action.colleague(), action.note()))
            .waiting();
    if (action.to() != null) {
      draft.status(ASSIGNED).assignee(action.to());
    }
    if (!action.promisesAnew(callback)) {
      return decision(draft, action.to() == null ? "callback.released" : "callback.assigned");
    }
    if (window == null) {
      throw new Problem(ProblemType.NO_WINDOW_LEFT);
    }
    return decision(draft.planned(window), "callback.moved", putOff(callback, window));
  }

  /** To promise something later ourselves is not to keep what was promised. */
  private static @Nullable Boolean putOff(Callback callback, Window window) {
    boolean later = window.end().toInstant().isAfter(callback.due());
    return callback.kept() == null && later ? Boolean.FALSE : null;
  }

  /** Whether this colleague did so already, and nobody has done anything since. */
  private static boolean handedOverBy(Callback callback, Action.HandOver action) {
    List<Note> notes = callback.notes();
    return !notes.isEmpty()
        && notes.getLast().by().equals(action.colleague())
        && notes.getLast().text().equals(action.note())
        && !action.colleague().equals(callback.assignee());
  }

  private static Optional<Decision> amended(
      Callback callback, Action.Amend amend, @Nullable Window window, Instant now) {
    CallbackDraft draft = new CallbackDraft(open(callback));
    boolean moves = amend.moves(callback);
    if (moves && window == null) {
      throw new Problem(ProblemType.WINDOW_FULL, "window");
    }
    if (moves && window != null) {
      unspoken(callback);
      draft.planned(window).waiting();
    }
    if (amend.phone() != null) {
      draft.phone(amend.phone());
    }
    if (amend.addition() != null && !callback.told().endsWith(amend.addition())) {
      draft.addition(addition(callback, amend.addition(), now));
    }
    return draft.unchanged()
        ? Optional.empty()
        : decision(draft, moves ? "callback.moved" : "callback.changed");
  }

  private static Addition addition(Callback callback, String text, Instant now) {
    if (callback.told().full()) {
      throw new Problem(ProblemType.CALLBACK_FULL, "addition");
    }
    return new Addition(now, text);
  }

  private static Optional<Decision> cancelled(Callback callback) {
    return callback.status() == CANCELLED
        ? Optional.empty()
        : decision(new CallbackDraft(open(callback)).status(CANCELLED), "callback.cancelled");
  }

  private static Callback open(Callback callback) {
    if (!callback.open()) {
      throw new Problem(ProblemType.CALLBACK_FINISHED);
    }
    return callback;
  }

  private static Callback mine(Callback callback, String colleague) {
    String assignee = callback.assignee();
    if (assignee != null && !assignee.equals(colleague)) {
      throw new Problem(
          ProblemType.CALLBACK_TAKEN,
          "assignee",
          new Problem.Reason("reason.colleague", List.of(assignee)));
    }
    return callback;
  }

  private static void unspoken(Callback callback) {
    if (callback.status() == REACHED) {
      throw new Problem(ProblemType.CALLBACK_REACHED);
    }
  }

  /** Whether a call at this moment keeps the promise; null when that was clear before. */
  private static @Nullable Boolean kept(Callback callback, Instant now) {
    return callback.kept() == null ? now.isBefore(callback.due()) : null;
  }

  private static Optional<Decision> decision(CallbackDraft draft, String event) {
    return decision(draft, event, null);
  }

  private static Optional<Decision> decision(
      CallbackDraft draft, String event, @Nullable Boolean kept) {
    return Optional.of(new Decision(draft.next(), event, kept));
  }
}
