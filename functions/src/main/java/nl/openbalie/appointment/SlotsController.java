package nl.openbalie.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.ClientAddress;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import org.jspecify.annotations.Nullable;

/** What one can visit for, where, and when there is time; and to keep a time while one types. */
@MayFail
@Controller("/v1/appointments")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class SlotsController {

  private final Choices choices;
  private final Holds holds;
  private final LiveKnowledge live;
  private final ContactBlocks contact;

  SlotsController(Choices choices, Holds holds, LiveKnowledge live, ContactBlocks contact) {
    this.choices = choices;
    this.holds = holds;
    this.live = live;
    this.contact = contact;
  }

  /** What one can visit for. */
  @Serdeable
  record ProductsAnswer(
      @JsonInclude(JsonInclude.Include.ALWAYS) List<ProductAnswer> products,
      ContactBlock contact) {}

  /** Where one can visit. */
  @Serdeable
  record LocationsAnswer(
      @JsonInclude(JsonInclude.Include.ALWAYS) List<LocationAnswer> locations,
      ContactBlock contact) {}

  /**
   * A day that has free times.
   *
   * @param slots in order
   */
  @Serdeable
  record DayAnswer(LocalDate date, List<Slot> slots) {}

  /**
   * Free times.
   *
   * @param to the last day that was looked at
   * @param next the day to go on from; null when no later day can be booked
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SlotsAnswer(
      ProductAnswer product,
      LocalDate from,
      LocalDate to,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<DayAnswer> days,
      @Nullable LocalDate next,
      ContactBlock contact) {}

  /** A time to hold, by the ids of product and location. */
  @Serdeable
  record HoldRequest(
      @Nullable String product, @Nullable String location, @Nullable OffsetDateTime start) {}

  /**
   * A time that is held.
   *
   * @param hold to be sent along with the booking
   * @param until from then on somebody else may take it
   */
  @Serdeable
  record HoldAnswer(String hold, OffsetDateTime until, ContactBlock contact) {}

  /** What one can visit for, about this topic, at this location, or at all. */
  @Get("/products")
  ProductsAnswer products(
      @QueryValue @Nullable String topic,
      @QueryValue @Nullable String location,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    Settings settings = live.settings();
    List<ProductAnswer> products =
        choices.products(settings, topic, location).stream()
            .map(product -> ProductAnswer.of(product, language))
            .toList();
    return new ProductsAnswer(products, contact.of(settings, topic, language, journey.id()));
  }

  /** Where one can visit, for this product or at all. */
  @Get("/locations")
  LocationsAnswer locations(
      @QueryValue @Nullable String product,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    Settings settings = live.settings();
    List<LocationAnswer> locations =
        choices.locations(settings, product).stream()
            .map(location -> LocationAnswer.of(location, language))
            .toList();
    return new LocationsAnswer(locations, contact.of(settings, null, language, journey.id()));
  }

  /**
   * The free times for a product, at most 31 days in one answer.
   *
   * @param location ids with commas between; all when there is none
   * @param from first day; today when there is none
   * @param to last day; two weeks in all when there is none
   */
  @Get("/slots")
  SlotsAnswer slots(
      @QueryValue String product,
      @QueryValue @Nullable String location,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    Settings settings = settings();
    Choices.Range range = choices.range(settings, product, location, from, to);
    CompletableFuture<ContactBlock> meanwhile =
        CompletableFuture.supplyAsync(
            () -> contact.of(settings, null, language, journey.id()), Thread::startVirtualThread);
    List<DayAnswer> days =
        choices.free(settings, range).stream()
            .map(day -> new DayAnswer(day.date(), day.slots()))
            .toList();
    return new SlotsAnswer(
        ProductAnswer.of(range.product(), language),
        range.from(),
        range.to(),
        days,
        range.next(),
        meanwhile.join());
  }

  /** Keeps a time for five minutes, which ends by itself. */
  @Post("/holds")
  @ApiResponse(responseCode = "201", description = "Held", useReturnTypeSchema = true)
  HttpResponse<HoldAnswer> hold(
      @Body HoldRequest body,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey,
      @QueryValue @Nullable String lang,
      HttpRequest<?> call) {
    Language language = Language.of(lang);
    Settings settings = settings();
    Visit visit = Visit.of(settings, body.product(), body.location(), body.start());
    Holds.Held held = holds.hold(visit, journey, ClientAddress.network(call));
    OffsetDateTime until = held.until().atZone(visit.zone()).toOffsetDateTime();
    ContactBlock block = contact.of(settings, null, language, journey.id());
    return HttpResponse.created(new HoldAnswer(held.token().value(), until, block))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** No time can be offered on settings that nobody could read. */
  private Settings settings() {
    try (var lease = live.acquire()) {
      return lease.value().settings();
    }
  }
}
