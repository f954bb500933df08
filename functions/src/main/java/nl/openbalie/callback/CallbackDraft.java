package nl.openbalie.callback;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.openbalie.callback.Callback.Attempt;
import nl.openbalie.callback.Callback.Note;
import nl.openbalie.callback.Callback.Planned;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Window;
import org.jspecify.annotations.Nullable;

/** The next version of a callback while it is thought out; for one thread. */
final class CallbackDraft {

  private final Callback last;
  private CallbackStatus status;
  private Customer customer;
  private Told told;
  private Planned planned;
  private @Nullable String assignee;
  private List<Attempt> attempts;
  private List<Note> notes;
  private @Nullable Instant endangered;
  private @Nullable Boolean kept;
  private @Nullable Outcome outcome;

  CallbackDraft(Callback last) {
    this.last = last;
    this.status = last.status();
    this.customer = last.customer();
    this.told = last.told();
    this.planned = last.planned();
    this.assignee = last.assignee();
    this.attempts = last.attempts();
    this.notes = last.notes();
    this.endangered = last.endangered();
    this.kept = last.kept();
    this.outcome = last.outcome();
  }

  CallbackDraft status(CallbackStatus next) {
    status = next;
    return this;
  }

  /** Back on the list, for whoever may have it. */
  CallbackDraft waiting() {
    assignee = null;
    return status(attempts.isEmpty() ? CallbackStatus.REQUESTED : CallbackStatus.ATTEMPTED);
  }

  CallbackDraft assignee(String colleague) {
    assignee = colleague;
    return this;
  }

  /** A new promise, which nobody has judged yet. */
  CallbackDraft planned(Window window) {
    planned = Planned.in(window);
    endangered = null;
    kept = null;
    return this;
  }

  CallbackDraft endangered(Instant moment) {
    endangered = moment;
    return this;
  }

  CallbackDraft kept(@Nullable Boolean judged) {
    kept = judged == null ? kept : judged;
    return this;
  }

  CallbackDraft attempt(Attempt attempt) {
    attempts = and(attempts, attempt);
    return this;
  }

  CallbackDraft note(Note note) {
    notes = and(notes, note);
    return this;
  }

  CallbackDraft phone(String number) {
    customer = new Customer(customer.name(), number, customer.mail(), customer.lang());
    return this;
  }

  CallbackDraft addition(Told.Addition addition) {
    told = told.and(addition);
    return this;
  }

  CallbackDraft outcome(Outcome how) {
    outcome = how;
    return this;
  }

  boolean unchanged() {
    return version(last.version()).equals(last);
  }

  Callback next() {
    return version(last.version() + 1);
  }

  private Callback version(int version) {
    return new Callback(
        last.reference(),
        version,
        status,
        customer,
        told,
        last.wish(),
        planned,
        last.journey(),
        last.requested(),
        assignee,
        attempts,
        notes,
        endangered,
        kept,
        outcome);
  }

  private static <T> List<T> and(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}
