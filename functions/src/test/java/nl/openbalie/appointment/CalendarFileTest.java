package nl.openbalie.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarFileTest {

  private static final String BRING =
      "Neem mee: pasfoto's, uw bewijs; en €\u00a020, contant\\gepast";

  @Test
  void file_booked_tellsWhenWhereAndWhatToBring() {
    VEvent event = event(booked(3));

    assertThat(event.getUid().getValue()).isEqualTo("B4H2KLM@openbalie");
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-10-25T08:00:00Z");
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-10-25T08:15:00Z");
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-09-01T10:00:00Z");
    assertThat(event.getSummary().getValue()).isEqualTo("Paspoort bij Gemeente \"Meer\", Zuid");
    assertThat(event.getLocation().getValue()).isEqualTo("Stadhuis, Plein 1, 9990 AA Lindermeer");
    assertThat(event.getDescription().getValue())
        .startsWith(BRING + "\n")
        .contains("B4H2KLM", "14 0999");
    assertThat(event.getOrganizer().getEmail()).isEqualTo("info@l.example");
    assertThat(event.getStatus().isConfirmed()).isTrue();
  }

  @Test
  void file_booked_isARequest() {
    assertThat(read(booked(1)).getMethod().isRequest()).isTrue();
  }

  @Test
  void file_cancelled_withdrawsTheSameEvent() {
    Appointment cancelled = with(4, AppointmentStatus.CANCELLED);

    assertThat(read(cancelled).getMethod().isCancel()).isTrue();
    assertThat(event(cancelled).getStatus().isCancelled()).isTrue();
    assertThat(event(cancelled).getUid()).isEqualTo(event(booked(1)).getUid());
    assertThat(event(cancelled).getSequence().getValue()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void file_any_saysNothingOfTheCustomer(Language language) {
    String file = CalendarFile.of(booked(1), settings(), language);

    assertThat(file.replace("\r\n ", ""))
        .doesNotContain("Zoë", "12345678", "zoe@", "scheiding", "vandaag nog", "journey");
  }

  @Test
  void file_any_isInLinesThatEveryReaderTakes() {
    String file = CalendarFile.of(booked(1), settings(), Language.NL);

    assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(file).contains("VERSION:2.0\r\n", "DTSTART:20261025T080000Z\r\n");
    assertThat(file.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    assertThat(file.replace("\r\n ", ""))
        .contains("uw bewijs\\; en €\u00a020\\, contant\\\\gepast\\n");
  }

  @Test
  void file_productAndLocationGone_isStillAFile() {
    Appointment known = booked(1);
    Settings empty = settings(List.of(), List.of());

    VEvent event =
        Biweekly.parse(CalendarFile.of(known, empty, Language.EN)).first().getEvents().getFirst();

    assertThat(event.getSummary().getValue()).startsWith("paspoort at ");
    assertThat(event.getLocation()).isNull();
  }

  private static VEvent event(Appointment appointment) {
    return read(appointment).getEvents().getFirst();
  }

  private static ICalendar read(Appointment appointment) {
    return Biweekly.parse(CalendarFile.of(appointment, settings(), Language.NL)).first();
  }

  private static Appointment booked(int version) {
    return with(version, AppointmentStatus.BOOKED);
  }

  /** At nine o'clock in the morning after a night of an hour more. */
  private static Appointment with(int version, AppointmentStatus status) {
    return new Appointment(
        "B4H2KLM",
        version,
        status,
        "paspoort",
        new Appointment.Place(
            "stadhuis",
            "balie",
            OffsetDateTime.parse("2026-10-25T09:00:00+01:00"),
            OffsetDateTime.parse("2026-10-25T09:15:00+01:00"),
            5),
        new Customer("Zoë", "+31612345678", "zoe@example.org", "nl"),
        new Told("reisdocumenten", "Mijn scheiding", "vandaag nog", List.of()),
        "journey",
        Instant.parse("2026-09-01T10:00:00Z"),
        null,
        null);
  }

  private static Settings settings() {
    return settings(
        List.of(
            new Product(
                "paspoort", Map.of("nl", "Paspoort"), Map.of("nl", BRING), List.of(), 15, 5)),
        List.of(
            new Location(
                "stadhuis",
                Map.of("nl", "Stadhuis"),
                "Plein 1\n9990 AA Lindermeer",
                "9990 AA",
                null,
                List.of(),
                List.of(),
                60,
                60,
                2)));
  }

  private static Settings settings(List<Product> products, List<Location> locations) {
    return AnySettings.visits(Map.of(), products, locations);
  }
}
