package nl.openbalie.notification.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import nl.openbalie.appointment.Appointment;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.Outcome;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.forms.Submission;
import nl.openbalie.notification.News;
import org.jspecify.annotations.Nullable;

/**
 * An event as other systems get it, described in {@code schemas/}. It holds no personal data: who
 * may know more asks for the case by its reference.
 *
 * @param version of this form
 * @param id the same when the same event comes again
 * @param sequence counts the events of a case, from 1 without gaps
 * @param callback null for another kind of case
 * @param appointment null for another kind of case
 * @param submission null for another kind of case
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Announcement(
    int version,
    String id,
    String type,
    String kind,
    String reference,
    int sequence,
    Instant at,
    String status,
    @Nullable String topic,
    @Nullable CallFacts callback,
    @Nullable VisitFacts appointment,
    @Nullable FormFacts submission) {

  private static final int VERSION = 1;

  static Announcement of(News news) {
    CaseEvent event = news.event();
    News.Subject subject = news.subject();
    return new Announcement(
        VERSION,
        event.id(),
        event.type(),
        event.kind(),
        event.reference(),
        event.number(),
        event.at(),
        subject.status(),
        subject.told().topic(),
        subject instanceof News.Call call ? CallFacts.of(call.callback()) : null,
        subject instanceof News.Visit visit ? VisitFacts.of(visit.appointment()) : null,
        subject instanceof News.Sent sent ? FormFacts.of(sent.submission()) : null);
  }

  /**
   * @param attempts calls that nobody answered
   * @param kept whether the promise was kept; null until that is known
   * @param result how it ended; null until it did
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CallFacts(
      String pool,
      OffsetDateTime from,
      OffsetDateTime before,
      int attempts,
      boolean endangered,
      @Nullable Boolean kept,
      @Nullable String result) {

    static CallFacts of(Callback callback) {
      Outcome outcome = callback.outcome();
      return new CallFacts(
          callback.planned().pool(),
          callback.planned().from(),
          callback.planned().before(),
          callback.attempts().size(),
          callback.endangered() != null,
          callback.kept(),
          outcome == null ? null : outcome.result().word());
    }
  }

  /** Ids of settings, and the time of the visit. */
  @Serdeable
  record VisitFacts(String product, String location, OffsetDateTime start, OffsetDateTime end) {

    static VisitFacts of(Appointment appointment) {
      Appointment.Place place = appointment.place();
      return new VisitFacts(appointment.product(), place.location(), place.start(), place.end());
    }
  }

  /**
   * Which form, and whose work it is; never what was filled in.
   *
   * @param version of the form
   */
  @Serdeable
  record FormFacts(String form, int version, String pool) {

    static FormFacts of(Submission submission) {
      return new FormFacts(submission.form(), submission.formVersion(), submission.pool());
    }
  }
}
