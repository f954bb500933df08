package nl.openbalie.editing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Caller;
import nl.openbalie.web.EntityTag;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** The organisation's settings for editors, who read them, and publishers, who change them. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/admin/settings")
@Requires(property = "openbalie.function", pattern = "editing|all")
final class SettingsController {

  private final SettingsStore settings;

  SettingsController(SettingsStore settings) {
    this.settings = settings;
  }

  /** Every part that was ever saved, and who did so last. */
  @Get
  SettingsList list(@Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    return new SettingsList(
        settings.latest().values().stream().map(SettingsList.Part::of).toList());
  }

  /** The latest version of a part, or the one asked for. */
  @Get("/{name}")
  HttpResponse<SettingVersion> read(
      String name,
      @QueryValue @Nullable Integer version,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    Optional<SettingVersion> found =
        version == null ? settings.latest(known(name)) : settings.version(known(name), version);
    return tagged(HttpResponse.ok(), found.orElseThrow(SettingsController::notFound));
  }

  /**
   * A new version on top of the one in {@code If-Match}, live at once; {@code If-None-Match: *} for
   * the first. Refused with the reason when the settings together would break a rule.
   */
  @Put("/{name}")
  @ApiResponse(responseCode = "200", description = "A new version", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "The first", useReturnTypeSchema = true)
  HttpResponse<SettingVersion> save(
      String name,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @Body @Schema(ref = "#/components/schemas/Setting", implementation = Object.class)
          JsonNode body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.PUBLISHER);
    EntityTag base = EntityTag.required(ifMatch, ifNoneMatch);
    SettingVersion next = settings.save(known(name), body, base.version(), caller.subject());
    return tagged(next.version() == 1 ? HttpResponse.created("") : HttpResponse.ok(), next);
  }

  private static String known(String name) {
    if (!Settings.NAMES.contains(name)) {
      throw notFound();
    }
    return name;
  }

  private static HttpResponse<SettingVersion> tagged(
      MutableHttpResponse<?> response, SettingVersion setting) {
    return response
        .header(HttpHeaders.ETAG, new EntityTag(setting.version()).toString())
        .body(setting);
  }

  private static Problem notFound() {
    return new Problem(ProblemType.SETTING_NOT_FOUND, "name");
  }

  /** What there is to read. */
  @Serdeable
  record SettingsList(List<Part> settings) {

    /** Who wrote the latest version, and when. */
    @Serdeable
    record Part(String name, int version, String by, Instant at) {
      static Part of(SettingVersion latest) {
        return new Part(latest.name(), latest.version(), latest.by(), latest.at());
      }
    }
  }
}
