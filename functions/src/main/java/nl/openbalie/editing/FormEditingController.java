package nl.openbalie.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import nl.openbalie.forms.definition.FormCheck;
import nl.openbalie.forms.definition.FormDefinition;
import nl.openbalie.forms.definition.FormStore;
import nl.openbalie.forms.definition.FormSummary;
import nl.openbalie.forms.definition.FormVersion;
import nl.openbalie.live.Settings;
import nl.openbalie.rules.Flaw;
import nl.openbalie.web.Caller;
import nl.openbalie.web.EntityTag;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Forms for editors and publishers. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/admin/forms")
@Requires(property = "openbalie.function", pattern = "editing|all")
final class FormEditingController {

  private final FormStore forms;
  private final FormCheck check;
  private final SettingsStore settings;
  private final InstantSource clock;

  FormEditingController(
      FormStore forms, FormCheck check, SettingsStore settings, InstantSource clock) {
    this.forms = forms;
    this.check = check;
    this.settings = settings;
    this.clock = clock;
  }

  /** Every form, who wrote its latest version, and which one is live. */
  @Get
  FormList list(@Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    return new FormList(forms.list());
  }

  /** The latest version, or the one asked for. */
  @Get("/{id}")
  HttpResponse<FormVersion> read(
      String id,
      @QueryValue @Nullable Integer version,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    return Revisions.tagged(
        HttpResponse.ok(),
        Revisions.present(
            version == null ? forms.latest(id) : forms.version(id, version),
            ProblemType.FORM_NOT_FOUND));
  }

  /**
   * A new version on top of the one in {@code If-Match}; {@code If-None-Match: *} for the first.
   * Refused with the reason when customers could not fill it in, or it would ask them too much.
   */
  @Put("/{id}")
  @ApiResponse(responseCode = "200", description = "A new version", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "The first", useReturnTypeSchema = true)
  HttpResponse<FormVersion> save(
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @Body FormDefinition body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR);
    return save(id, EntityTag.required(ifMatch, ifNoneMatch), body, caller);
  }

  /** An earlier version as the next one, on top of the one in {@code If-Match}. */
  @Post("/{id}/restore")
  @ApiResponse(responseCode = "200", description = "A new version", useReturnTypeSchema = true)
  HttpResponse<FormVersion> restore(
      String id,
      @QueryValue int version,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR);
    EntityTag base = EntityTag.required(ifMatch, ifNoneMatch);
    FormVersion earlier = Revisions.present(forms.version(id, version), ProblemType.FORM_NOT_FOUND);
    return save(id, base, Objects.requireNonNull(earlier.form()), caller);
  }

  private HttpResponse<FormVersion> save(
      String id, EntityTag base, FormDefinition form, Caller caller) {
    check(form);
    var next =
        new FormVersion(
            id, Revisions.next(base, forms.latest(id)), form, caller.subject(), clock.instant());
    forms.save(next, form);
    return Revisions.saved(next);
  }

  /** Takes the form off; its versions stay, and what was begun can still be sent. */
  @Delete("/{id}")
  @ApiResponse(responseCode = "204", description = "Taken off")
  HttpResponse<?> remove(
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.PUBLISHER);
    FormVersion latest = Revisions.expected(forms.latest(id), ifMatch, ProblemType.FORM_NOT_FOUND);
    forms.remove(
        new FormVersion(id, latest.version() + 1, null, caller.subject(), clock.instant()));
    return HttpResponse.noContent();
  }

  /**
   * Puts the version in {@code If-Match} live at once. It is checked again: settings may have
   * changed since it was saved.
   */
  @Post("/{id}/publish")
  @ApiResponse(responseCode = "200", description = "Live", useReturnTypeSchema = true)
  HttpResponse<FormVersion> publish(
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.PUBLISHER);
    FormVersion latest = Revisions.expected(forms.latest(id), ifMatch, ProblemType.FORM_NOT_FOUND);
    check(Objects.requireNonNull(latest.form()));
    forms.publish(latest);
    return Revisions.tagged(HttpResponse.ok(), latest);
  }

  private void check(FormDefinition form) {
    Settings now = settings.read().orElseThrow(() -> new Problem(ProblemType.SETTINGS_INCOMPLETE));
    check.flaw(form, now).ifPresent(FormEditingController::refuse);
  }

  private static void refuse(Flaw flaw) {
    var reason = new Problem.Reason("form-check." + flaw.reason(), flaw.arguments());
    throw new Problem(ProblemType.FORM_INVALID, flaw.path(), reason);
  }

  /** What there is to read. */
  @Serdeable
  record FormList(@JsonInclude(JsonInclude.Include.ALWAYS) List<FormSummary> forms) {}
}
