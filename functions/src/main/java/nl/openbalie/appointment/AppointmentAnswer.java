package nl.openbalie.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its customer sees it.
 *
 * @param token opens the appointment; only in the answer to the request that made it
 * @param status in one word, {@code statusText} in a sentence
 * @param bring what to bring along
 * @param phone the last two digits of the number
 * @param mail the mail address without most of its first part
 * @param calendar where the calendar file is
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentAnswer(
    String reference,
    @Nullable String token,
    AppointmentStatus status,
    String statusText,
    ProductAnswer product,
    LocationAnswer location,
    OffsetDateTime start,
    OffsetDateTime end,
    @Nullable String bring,
    @Nullable String phone,
    @Nullable String mail,
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Told.Addition> additions,
    String calendar,
    String href,
    ContactBlock contact) {

  /**
   * The appointment that this token opens.
   *
   * @param shown the token once more, when it was made just now
   */
  static AppointmentAnswer of(
      Appointment appointment,
      Token token,
      @Nullable Token shown,
      Settings settings,
      Language language,
      ContactBlock contact) {
    ProductAnswer product = ProductAnswer.of(settings, appointment.product(), language);
    String href = "/v1/appointments/" + token.value();
    return new AppointmentAnswer(
        appointment.reference(),
        shown == null ? null : shown.value(),
        appointment.status(),
        Texts.of(
            language, "appointment.status." + appointment.status().word(), appointment.reference()),
        product,
        LocationAnswer.of(settings, appointment.place().location(), language),
        appointment.place().start(),
        appointment.place().end(),
        product.bring(),
        appointment.customer().maskedPhone(),
        appointment.customer().maskedMail(),
        appointment.told().topic(),
        appointment.told().question(),
        appointment.told().desiredOutcome(),
        appointment.told().additions(),
        href + "/calendar.ics",
        href,
        contact);
  }
}
