package nl.openbalie.callback;

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
import java.util.Optional;
import nl.openbalie.cases.PhoneNumbers;
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

/** "Bel mij terug": ask to be called, see when, move it, cancel it. */
@MayFail
@Controller("/v1/callbacks")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class CallbackController {

  private final CallbackPlanner planner;
  private final CallbackChanges changes;
  private final CallbackLimits limits;
  private final Idempotency idempotency;
  private final IdentityStore identities;
  private final JourneyStore journeys;
  private final LiveKnowledge live;
  private final ContactBlocks contact;

  CallbackController(
      CallbackPlanner planner,
      CallbackChanges changes,
      CallbackLimits limits,
      Idempotency idempotency,
      IdentityStore identities,
      JourneyStore journeys,
      LiveKnowledge live,
      ContactBlocks contact) {
    this.planner = planner;
    this.changes = changes;
    this.limits = limits;
    this.idempotency = idempotency;
    this.identities = identities;
    this.journeys = journeys;
    this.live = live;
    this.contact = contact;
  }

  /** Asks to be called back; the answer says before when, and holds the token to change it. */
  @Post
  @ApiResponse(responseCode = "201", description = "Promised", useReturnTypeSchema = true)
  HttpResponse<CallbackAnswer> request(
      @Body CallbackRequest body,
      @Header(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey,
      @QueryValue @Nullable String lang,
      HttpRequest<?> call) {
    Language language = Language.of(lang);
    CallbackRequest request = body.checked();
    IdempotencyKey key = IdempotencyKey.of(idempotencyKey, "callbacks", journey.sent(), request);
    CallbackAnswer answer =
        Optional.ofNullable(key)
            .flatMap(known -> idempotency.earlier(known, CallbackAnswer.class))
            .orElseGet(() ->
                plan(known(request, journey), journey, ClientAddress.network(call), language, key));
    return secret(HttpResponse.created(answer, URI.create(answer.href())));
  }

  private CallbackRequest known(CallbackRequest request, Journey journey) {
    return identities.identity(journey).map(request::by).orElse(request);
  }

  private CallbackAnswer plan(
      CallbackRequest request,
      Journey journey,
      String network,
      Language language,
      @Nullable IdempotencyKey key) {
    Settings settings = live.knownSettings();
    String phone = PhoneNumbers.e164(request.phone(), settings.calling().countries());
    if (request.topic() != null && settings.topic(request.topic()).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
    CallbackAnswer promised =
        planner.plan(
            request,
            phone,
            settings,
            journey,
            language,
            key,
            limits.ofNumber(phone, journey, network, settings),
            planned -> answer(planned.callback(), planned.token(), planned, settings, language));
    journeys.remember(journey, new JourneyEvent.Asked(Callback.KIND, promised.reference()));
    return promised;
  }

  /** What the customer asked, and what was promised. */
  @Get("/{token}")
  HttpResponse<CallbackAnswer> read(String token, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token known = known(token);
    return secret(
        HttpResponse.ok(answer(changes.find(known), known, null, live.settings(), language)));
  }

  /** Another window, another number, something more to tell, or all of these. */
  @Patch("/{token}")
  HttpResponse<CallbackAnswer> change(
      String token,
      @Body CallbackChange body,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey,
      @QueryValue @Nullable String lang,
      HttpRequest<?> call) {
    Language language = Language.of(lang);
    Token known = known(token);
    Callback callback = changes.find(known);
    Settings settings = live.knownSettings();
    Action.Amend amend = body.checked(settings.calling());
    Callback changed =
        changes.act(
            callback.reference(),
            _ -> Optional.of(amend),
            settings,
            limits.ofChange(
                callback, amend.phone(), journey, ClientAddress.network(call), settings));
    return secret(HttpResponse.ok(answer(changed, known, null, settings, language)));
  }

  /** Never mind; the place comes free for somebody else. */
  @Delete("/{token}")
  HttpResponse<CallbackAnswer> cancel(String token, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token known = known(token);
    Settings settings = live.settings();
    String reference = changes.find(known).reference();
    Callback cancelled = changes.act(reference, new Action.Cancel(), settings);
    return secret(HttpResponse.ok(answer(cancelled, known, null, settings, language)));
  }

  private CallbackAnswer answer(
      Callback callback,
      Token token,
      CallbackPlanner.@Nullable Planned made,
      Settings settings,
      Language language) {
    return CallbackAnswer.of(
        callback,
        token,
        made,
        settings,
        language,
        contact.of(settings, callback.told().topic(), language, callback.journey()));
  }

  private static Token known(String token) {
    return Token.parse(token).orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND));
  }

  private static <T> MutableHttpResponse<T> secret(MutableHttpResponse<T> response) {
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
