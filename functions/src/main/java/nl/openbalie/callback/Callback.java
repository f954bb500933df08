package nl.openbalie.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Window;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is to be called.
 *
 * @param reference short name to say aloud; opens nothing
 * @param version counts the changes, from 1
 * @param wish for a colleague; null when anybody may call
 * @param planned when the customer is called
 * @param journey id of the journey that led here
 * @param assignee the colleague who has it, by the name the identity provider gives
 * @param attempts calls that nobody answered, oldest first
 * @param notes of colleagues who handed it over, oldest first
 * @param endangered when it was signalled that the promise was about to break
 * @param kept whether the customer was called before the promise passed; null until one of both
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Callback(
    String reference,
    int version,
    CallbackStatus status,
    Customer customer,
    Told told,
    @Nullable ColleagueWish wish,
    Planned planned,
    String journey,
    Instant requested,
    @Nullable String assignee,
    List<Attempt> attempts,
    List<Note> notes,
    @Nullable Instant endangered,
    @Nullable Boolean kept,
    @Nullable Outcome outcome) {

  /** What {@link nl.openbalie.cases.CaseStore} calls this kind of case. */
  public static final String KIND = "callback";

  public Callback {
    attempts = List.copyOf(attempts);
    notes = List.copyOf(notes);
  }

  /** Whether somebody is still to call. */
  public boolean open() {
    return status.open();
  }

  /** The promise: the customer is called before this. */
  public Instant due() {
    return planned.before().toInstant();
  }

  /**
   * The place that was taken in a window of a pool.
   *
   * @param before the promise: the customer is called before this
   */
  @Serdeable
  public record Planned(String pool, OffsetDateTime from, OffsetDateTime before) {

    static Planned in(Window window) {
      return new Planned(
          window.pool(), window.start().toOffsetDateTime(), window.end().toOffsetDateTime());
    }
  }

  /**
   * A colleague the customer would like to speak again (demand D15).
   *
   * @param colleague by the name the identity provider gives
   * @param only whether nobody else is to call
   */
  @Serdeable
  public record ColleagueWish(String colleague, boolean only) {}

  /** A call that nobody answered. */
  @Serdeable
  public record Attempt(Instant at, String by) {}

  /** Something that one colleague left for the next. */
  @Serdeable
  public record Note(Instant at, String by, String text) {}
}
