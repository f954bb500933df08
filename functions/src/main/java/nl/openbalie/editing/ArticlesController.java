package nl.openbalie.editing;

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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.InstantSource;
import java.util.Objects;
import nl.openbalie.forms.definition.FormStore;
import nl.openbalie.web.Caller;
import nl.openbalie.web.EntityTag;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Articles for editors and publishers. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/admin/articles/{id}")
@Requires(property = "openbalie.function", pattern = "editing|all")
final class ArticlesController {

  private final ArticleStore articles;
  private final SettingsStore settings;
  private final FormStore forms;
  private final InstantSource clock;

  ArticlesController(
      ArticleStore articles, SettingsStore settings, FormStore forms, InstantSource clock) {
    this.articles = articles;
    this.settings = settings;
    this.forms = forms;
    this.clock = clock;
  }

  /** The latest version, or the one asked for. */
  @Get
  HttpResponse<ArticleVersion> read(
      String id,
      @QueryValue @Nullable String lang,
      @QueryValue @Nullable Integer version,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    var key = new ArticleKey(id, Language.of(lang));
    return Revisions.tagged(
        HttpResponse.ok(),
        Revisions.present(
            version == null ? articles.latest(key) : articles.version(key, version),
            ProblemType.ARTICLE_NOT_FOUND));
  }

  /**
   * A new version on top of the one in {@code If-Match}; {@code If-None-Match: *} for the first.
   */
  @Put
  @ApiResponse(responseCode = "200", description = "A new version", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "The first", useReturnTypeSchema = true)
  HttpResponse<ArticleVersion> save(
      String id,
      @QueryValue @Nullable String lang,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @Body ArticleDraft body,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR);
    var key = new ArticleKey(id, Language.of(lang));
    EntityTag base = EntityTag.required(ifMatch, ifNoneMatch);
    return save(key, base, body.checked(), caller);
  }

  /** An earlier version as the next one, on top of the one in {@code If-Match}. */
  @Post("/restore")
  @ApiResponse(responseCode = "200", description = "A new version", useReturnTypeSchema = true)
  HttpResponse<ArticleVersion> restore(
      String id,
      @QueryValue @Nullable String lang,
      @QueryValue int version,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR);
    var key = new ArticleKey(id, Language.of(lang));
    EntityTag base = EntityTag.required(ifMatch, ifNoneMatch);
    ArticleVersion earlier =
        Revisions.present(articles.version(key, version), ProblemType.ARTICLE_NOT_FOUND);
    return save(key, base, Objects.requireNonNull(earlier.text()), caller);
  }

  private HttpResponse<ArticleVersion> save(
      ArticleKey key, EntityTag base, ArticleText text, Caller caller) {
    requireTopic(text.topic());
    requireForm(text.form());
    int version = Revisions.next(base, articles.latest(key));
    ArticleVersion next = version(key, version, text, caller);
    articles.save(key, next);
    return Revisions.saved(next);
  }

  /** Takes the article off; its versions stay. */
  @Delete
  @ApiResponse(responseCode = "204", description = "Taken off")
  HttpResponse<?> remove(
      String id,
      @QueryValue @Nullable String lang,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.PUBLISHER);
    var key = new ArticleKey(id, Language.of(lang));
    ArticleVersion latest =
        Revisions.expected(articles.latest(key), ifMatch, ProblemType.ARTICLE_NOT_FOUND);
    articles.remove(key, version(key, latest.version() + 1, null, caller));
    return HttpResponse.noContent();
  }

  /** Puts the version in {@code If-Match} live; customers find it within seconds. */
  @Post("/publish")
  @ApiResponse(responseCode = "202", description = "Going live", useReturnTypeSchema = true)
  HttpResponse<ArticleVersion> publish(
      String id,
      @QueryValue @Nullable String lang,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.PUBLISHER);
    var key = new ArticleKey(id, Language.of(lang));
    ArticleVersion latest =
        Revisions.expected(articles.latest(key), ifMatch, ProblemType.ARTICLE_NOT_FOUND);
    articles.publish(key, latest);
    return Revisions.tagged(HttpResponse.accepted(), latest);
  }

  private void requireTopic(String topic) {
    if (settings.read().flatMap(all -> all.topic(topic)).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
  }

  private void requireForm(@Nullable String form) {
    if (form != null && forms.live(form).isEmpty()) {
      throw new Problem(ProblemType.FORM_UNKNOWN, "form");
    }
  }

  private ArticleVersion version(
      ArticleKey key, int version, @Nullable ArticleText text, Caller caller) {
    return new ArticleVersion(
        key.id(), key.language().code(), version, text, caller.subject(), clock.instant());
  }
}
