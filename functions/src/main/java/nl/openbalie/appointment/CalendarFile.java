package nl.openbalie.appointment;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.live.Location;
import nl.openbalie.live.Organisation;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as calendars read it (RFC 5545); it names the organisation, never the customer.
 */
public final class CalendarFile {

  public static final String MEDIA_TYPE = "text/calendar";

  private static final String PRODUCT = "-//OpenBalie//Appointments//EN";

  private CalendarFile() {}

  /**
   * The whole file; each version of an appointment takes the place of the one before.
   *
   * @param language what the customer reads
   */
  public static String of(Appointment appointment, Settings settings, Language language) {
    boolean cancelled = appointment.status() == AppointmentStatus.CANCELLED;
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod(cancelled ? Method.cancel() : Method.request());
    VEvent event = event(appointment);
    event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
    describe(event, appointment, settings, language);
    calendar.addEvent(event);
    return Biweekly.write(calendar).caretEncoding(true).go();
  }

  /** Times are in UTC: every calendar shows those right, without rules of a zone to agree on. */
  private static VEvent event(Appointment appointment) {
    VEvent event = new VEvent();
    event.setUid(appointment.reference() + "@openbalie");
    event.setSequence(appointment.version());
    event.setDateTimeStamp(Date.from(appointment.booked()));
    event.setDateStart(Date.from(appointment.place().start().toInstant()));
    event.setDateEnd(Date.from(appointment.place().end().toInstant()));
    return event;
  }

  private static void describe(
      VEvent event, Appointment appointment, Settings settings, Language language) {
    Organisation organisation = settings.organisation();
    Product product = settings.product(appointment.product()).orElse(null);
    String title = title(product, language, appointment.product());
    event.setOrganizer(new Organizer(organisation.name(), organisation.mail()));
    event.setSummary(Texts.of(language, "calendar.summary", title, organisation.name()));
    settings
        .location(appointment.place().location())
        .ifPresent(location -> event.setLocation(where(location, language)));
    event.setDescription(
        Stream.of(
                bring(product, language),
                Texts.of(language, "calendar.reference", appointment.reference()),
                Texts.of(language, "calendar.change", organisation.phone()))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  private static String where(Location location, Language language) {
    String address = String.join(", ", location.address().split("\\R"));
    return Translated.text(location.title(), language, location.id()) + ", " + address;
  }

  private static String title(@Nullable Product product, Language language, String otherwise) {
    return product == null ? otherwise : Translated.text(product.title(), language, otherwise);
  }

  private static String bring(@Nullable Product product, Language language) {
    return product == null ? "" : Translated.text(product.bring(), language, "");
  }
}
