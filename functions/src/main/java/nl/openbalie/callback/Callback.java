package nl.openbalie.callback;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import nl.openbalie.contact.Window;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is to be called.
 *
 * @param reference short name to say aloud; opens nothing
 * @param version counts the changes, from 1
 * @param phone E.164
 * @param lang what the customer reads, {@code nl} or {@code en}
 * @param from start of the window that was taken, in {@code pool}
 * @param before the promise: the customer is called before this
 * @param journey id of the journey that led here
 */
@Serdeable
public record Callback(
    String reference,
    int version,
    CallbackStatus status,
    String phone,
    @Nullable String name,
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    String lang,
    String pool,
    OffsetDateTime from,
    OffsetDateTime before,
    String journey,
    Instant requested,
    @Nullable Outcome outcome) {

  /** Whether somebody is still to call. */
  public boolean open() {
    return status == CallbackStatus.REQUESTED;
  }

  Callback cancelled() {
    return next(CallbackStatus.CANCELLED, phone, from, before, null);
  }

  /** The same at another number, in another window of the same pool, or both. */
  Callback changed(@Nullable String otherPhone, @Nullable Window other) {
    return next(
        status,
        otherPhone == null ? phone : otherPhone,
        other == null ? from : other.start().toOffsetDateTime(),
        other == null ? before : other.end().toOffsetDateTime(),
        null);
  }

  /** The same, closed by a colleague. */
  public Callback closed(Outcome how) {
    return next(CallbackStatus.CLOSED, phone, from, before, how);
  }

  private Callback next(
      CallbackStatus newStatus,
      String newPhone,
      OffsetDateTime newFrom,
      OffsetDateTime newBefore,
      @Nullable Outcome newOutcome) {
    return new Callback(
        reference,
        version + 1,
        newStatus,
        newPhone,
        name,
        topic,
        question,
        desiredOutcome,
        lang,
        pool,
        newFrom,
        newBefore,
        journey,
        requested,
        newOutcome);
  }
}
