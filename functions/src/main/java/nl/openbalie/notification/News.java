package nl.openbalie.notification;

import java.util.List;
import nl.openbalie.appointment.Appointment;
import nl.openbalie.aws.Json;
import nl.openbalie.callback.Callback;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Moments;
import nl.openbalie.forms.Submission;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/** What happened to a case, with the case as it was from then on. */
public record News(CaseEvent event, Subject subject) {

  static News of(CaseEvent event, Json json) {
    Subject subject =
        switch (event.kind()) {
          case Callback.KIND -> new Call(json.read(event.state(), Callback.class));
          case Appointment.KIND -> new Visit(json.read(event.state(), Appointment.class));
          case Submission.KIND -> new Sent(json.read(event.state(), Submission.class));
          default -> throw new IllegalStateException("no such kind of case: " + event.kind());
        };
    return new News(event, subject);
  }

  /** What happened, as in {@code callback.requested}. */
  public String type() {
    return event.type();
  }

  /** What the news is about. */
  public sealed interface Subject {

    Customer customer();

    Told told();

    String status();
  }

  public record Call(Callback callback) implements Subject {

    @Override
    public Customer customer() {
      return callback.customer();
    }

    @Override
    public Told told() {
      return callback.told();
    }

    @Override
    public String status() {
      return callback.status().word();
    }
  }

  public record Visit(Appointment appointment) implements Subject {

    @Override
    public Customer customer() {
      return appointment.customer();
    }

    @Override
    public Told told() {
      return appointment.told();
    }

    @Override
    public String status() {
      return appointment.status().word();
    }

    /** As in {@code maandag 23 november, van 10:00 tot 10:20 uur}. */
    public String when(Language language) {
      Appointment.Place place = appointment.place();
      return Texts.of(
          language,
          "visit.when",
          Moments.day(place.start(), language),
          Moments.time(place.start()),
          Moments.time(place.end()));
    }
  }

  public record Sent(Submission submission) implements Subject {

    @Override
    public Customer customer() {
      return submission.customer();
    }

    @Override
    public Told told() {
      return new Told(submission.topic(), null, null, List.of());
    }

    @Override
    public String status() {
      return submission.status().word();
    }
  }
}
