package nl.openbalie.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.openbalie.cases.Customer;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent, without what was filled in: that is kept apart, encrypted with a key of its
 * own.
 *
 * @param reference short name to say aloud; opens nothing
 * @param version counts the changes, from 1
 * @param form its id
 * @param formVersion the version it was filled in with
 * @param topic of the form
 * @param pool whose work it is
 * @param customer how to reach them, as far as the form asked
 * @param proven whether the provider of identities says that the customer's mail address is theirs
 * @param journey id of the journey that led here
 * @param received when it was sent
 * @param until when it is thrown away, as that version of the form says
 * @param sentBy the colleague who sent it with the customer on the line; null for the customer
 * @param handled when it was done, and by whom; null until then
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(
    String reference,
    int version,
    SubmissionStatus status,
    String form,
    int formVersion,
    String topic,
    String pool,
    Customer customer,
    boolean proven,
    String journey,
    Instant received,
    Instant until,
    @Nullable String sentBy,
    @Nullable Handled handled) {

  /** What {@link nl.openbalie.cases.CaseStore} calls this kind of case. */
  public static final String KIND = "submission";

  /** Whether there is still work to do. */
  @JsonIgnore
  public boolean isOpen() {
    return status == SubmissionStatus.RECEIVED;
  }

  /** The next version, which somebody handled. */
  Submission handled(Handled how) {
    return next(SubmissionStatus.HANDLED, how);
  }

  /** The next version, which the customer took back. */
  Submission withdrawn() {
    return next(SubmissionStatus.WITHDRAWN, null);
  }

  private Submission next(SubmissionStatus next, @Nullable Handled how) {
    return new Submission(
        reference,
        version + 1,
        next,
        form,
        formVersion,
        topic,
        pool,
        customer,
        proven,
        journey,
        received,
        until,
        sentBy,
        how);
  }

  /**
   * What came of it.
   *
   * @param note for the customer
   */
  @Serdeable
  public record Handled(Instant at, String by, String note) {}
}
