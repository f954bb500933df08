package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.openbalie.appointment.AppointmentBooking.Wanted;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.ClientAddress;
import nl.openbalie.web.Idempotency;
import nl.openbalie.web.IdempotencyKey;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/** Make an appointment, see it, move it, cancel it, put it in a calendar. */
@MayFail
@Controller("/v1/appointments")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class AppointmentController {

  private final AppointmentBooking booking;
  private final AppointmentChanges changes;
  private final AppointmentLimits limits;
  private final Idempotency idempotency;
  private final IdentityStore identities;
  private final JourneyStore journeys;
  private final LiveKnowledge live;
  private final ContactBlocks contact;

  AppointmentController(
      AppointmentBooking booking,
      AppointmentChanges changes,
      AppointmentLimits limits,
      Idempotency idempotency,
      IdentityStore identities,
      JourneyStore journeys,
      LiveKnowledge live,
      ContactBlocks contact) {
    this.booking = booking;
    this.changes = changes;
    this.limits = limits;
    this.idempotency = idempotency;
    this.identities = identities;
    this.journeys = journeys;
    this.live = live;
    this.contact = contact;
  }

  /** Makes an appointment; the answer holds the token to change it. */
  @Post
  @ApiResponse(responseCode = "201", description = "Booked", useReturnTypeSchema = true)
  HttpResponse<AppointmentAnswer> book(
      @Body BookingRequest body,
      @Header(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey,
      @QueryValue @Nullable String lang,
      HttpRequest<?> call) {
    Language language = Language.of(lang);
    BookingRequest request = body.checked();
    IdempotencyKey key = IdempotencyKey.of(idempotencyKey, "appointments", journey.sent(), request);
    AppointmentAnswer answer =
        Optional.ofNullable(key)
            .flatMap(known -> idempotency.earlier(known, AppointmentAnswer.class))
            .orElseGet(() ->
                book(known(request, journey), journey, ClientAddress.network(call), language, key));
    return secret(HttpResponse.created(answer, URI.create(answer.href())));
  }

  private BookingRequest known(BookingRequest request, Journey journey) {
    return identities.identity(journey).map(request::by).orElse(request);
  }

  private AppointmentAnswer book(
      BookingRequest request,
      Journey journey,
      String network,
      Language language,
      @Nullable IdempotencyKey key) {
    Settings settings = live.knownSettings();
    if (request.topic() != null && settings.topic(request.topic()).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
    Customer customer = request.customer(language, settings.calling().countries());
    Told told = new Told(request.topic(), request.question(), request.desiredOutcome(), List.of());
    AppointmentAnswer booked =
        booking.book(
            new Wanted(
                request.visit(settings),
                customer,
                told,
                journey,
                request.heldBy(),
                limits.ofBooking(customer, network, settings),
                key),
            (appointment, token) -> answer(appointment, token, token, settings, language));
    journeys.remember(journey, new JourneyEvent.Asked(Appointment.KIND, booked.reference()));
    return booked;
  }

  /** When and where, and what to bring. */
  @Get("/{token}")
  HttpResponse<AppointmentAnswer> read(String token, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token known = known(token);
    return secret(
        HttpResponse.ok(answer(changes.find(known), known, null, live.settings(), language)));
  }

  /** Another time or place, or something more to tell. */
  @Patch("/{token}")
  HttpResponse<AppointmentAnswer> change(
      String token, @Body AppointmentChange body, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token known = known(token);
    AppointmentChange change = body.checked();
    Settings settings = live.knownSettings();
    Appointment changed = changes.change(known, change, settings);
    return secret(HttpResponse.ok(answer(changed, known, null, settings, language)));
  }

  /** Not coming; the time comes free for somebody else. */
  @Delete("/{token}")
  HttpResponse<AppointmentAnswer> cancel(String token, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token known = known(token);
    Settings settings = live.knownSettings();
    Appointment cancelled = changes.cancel(known, settings);
    return secret(HttpResponse.ok(answer(cancelled, known, null, settings, language)));
  }

  /** The file with which a calendar adds, moves or removes it. */
  @Get(value = "/{token}/calendar.ics", produces = CalendarFile.MEDIA_TYPE)
  HttpResponse<String> calendar(String token, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Appointment appointment = changes.find(known(token));
    String file = CalendarFile.of(appointment, live.settings(), language);
    return secret(HttpResponse.ok(file))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"afspraak.ics\"");
  }

  private AppointmentAnswer answer(
      Appointment appointment,
      Token token,
      @Nullable Token shown,
      Settings settings,
      Language language) {
    return AppointmentAnswer.of(
        appointment,
        token,
        shown,
        settings,
        language,
        contact.of(settings, appointment.told().topic(), language, appointment.journey()));
  }

  private static Token known(String token) {
    return Token.parse(token).orElseThrow(() -> new Problem(ProblemType.APPOINTMENT_NOT_FOUND));
  }

  private static <T> MutableHttpResponse<T> secret(MutableHttpResponse<T> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
