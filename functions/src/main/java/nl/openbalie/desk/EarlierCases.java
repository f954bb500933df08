package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import nl.openbalie.appointment.Appointment;
import nl.openbalie.aws.Json;
import nl.openbalie.callback.Callback;
import nl.openbalie.callback.Outcome;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.desk.Story.EarlierCase;
import nl.openbalie.forms.Submission;
import nl.openbalie.identity.Part;
import org.jspecify.annotations.Nullable;

/** Finds the callbacks, appointments and sent forms of a customer, for one line each. */
@Singleton
@Requires(beans = CaseStore.class)
final class EarlierCases {

  private static final int MOST = 10;

  private final CaseStore cases;
  private final Json json;

  EarlierCases(CaseStore cases, Json json) {
    this.cases = cases;
    this.json = json;
  }

  /** Latest first; of many only the latest. */
  List<EarlierCase> of(List<Part> parts, ZoneId zone) {
    return parts.stream()
        .flatMap(part -> cases.references(part.journeyId(), part.until()).stream())
        .flatMap(reference -> cases.find(reference).stream())
        .map(kept -> line(kept, zone))
        .sorted(Comparator.comparing(EarlierCase::asked).reversed())
        .limit(MOST)
        .toList();
  }

  private EarlierCase line(CaseStore.Kept kept, ZoneId zone) {
    return switch (kept.kind()) {
      case Callback.KIND -> line(json.read(kept.state(), Callback.class), zone);
      case Submission.KIND -> line(json.read(kept.state(), Submission.class), zone);
      default -> line(json.read(kept.state(), Appointment.class), zone);
    };
  }

  private static EarlierCase line(Callback callback, ZoneId zone) {
    @Nullable Outcome outcome = callback.outcome();
    return new EarlierCase(
        Callback.KIND,
        callback.reference(),
        callback.status().word(),
        callback.requested().atZone(zone).toOffsetDateTime(),
        callback.planned().before().atZoneSameInstant(zone).toOffsetDateTime(),
        callback.told().topic(),
        callback.told().question(),
        callback.told().desiredOutcome(),
        outcome == null ? null : outcome.note(),
        outcome == null ? null : outcome.aboutDesiredOutcome(),
        Href.of(Callback.KIND, callback.reference()));
  }

  private static EarlierCase line(Appointment appointment, ZoneId zone) {
    Appointment.@Nullable Note note = appointment.note();
    return new EarlierCase(
        Appointment.KIND,
        appointment.reference(),
        appointment.status().word(),
        appointment.booked().atZone(zone).toOffsetDateTime(),
        appointment.place().start().atZoneSameInstant(zone).toOffsetDateTime(),
        appointment.told().topic(),
        appointment.told().question(),
        appointment.told().desiredOutcome(),
        note == null ? null : note.text(),
        note == null ? null : note.aboutDesiredOutcome(),
        Href.of(Appointment.KIND, appointment.reference()));
  }

  private static EarlierCase line(Submission submission, ZoneId zone) {
    Submission.@Nullable Handled handled = submission.handled();
    return new EarlierCase(
        Submission.KIND,
        submission.reference(),
        submission.status().word(),
        submission.received().atZone(zone).toOffsetDateTime(),
        null,
        submission.topic(),
        null,
        null,
        handled == null ? null : handled.note(),
        null,
        Href.of(Submission.KIND, submission.reference()));
  }
}
