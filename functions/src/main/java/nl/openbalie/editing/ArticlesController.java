package nl.openbalie.editing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.Optional;
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
  private final InstantSource clock;

  ArticlesController(ArticleStore articles, SettingsStore settings, InstantSource clock) {
    this.articles = articles;
    this.settings = settings;
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
    Optional<ArticleVersion> found =
        version == null ? articles.latest(key) : articles.version(key, version);
    return tagged(
        HttpResponse.ok(),
        found.filter(article -> article.text() != null).orElseThrow(ArticlesController::notFound));
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
    ArticleText text = body.checked();
    requireTopic(text.topic());
    int removed = base.version() == 0 ? versionOfRemoval(key) : 0;
    ArticleVersion next = next(key, Math.max(base.version(), removed), text, caller);
    articles.save(key, next);
    return tagged(next.version() == 1 ? HttpResponse.created("") : HttpResponse.ok(), next);
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
    ArticleVersion latest = latest(key, EntityTag.required(ifMatch, null));
    articles.remove(key, next(key, latest.version(), null, caller));
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
    ArticleVersion latest = latest(key, EntityTag.required(ifMatch, null));
    articles.publish(key, latest);
    return tagged(HttpResponse.accepted(), latest);
  }

  private ArticleVersion latest(ArticleKey key, EntityTag expected) {
    ArticleVersion latest =
        articles
            .latest(key)
            .filter(article -> article.text() != null)
            .orElseThrow(ArticlesController::notFound);
    if (latest.version() != expected.version()) {
      throw new Problem(ProblemType.VERSION_STALE, HttpHeaders.IF_MATCH);
    }
    return latest;
  }

  /** A removed article can be written anew; its version numbers go on. */
  private int versionOfRemoval(ArticleKey key) {
    return articles
        .latest(key)
        .filter(article -> article.text() == null)
        .map(ArticleVersion::version)
        .orElse(0);
  }

  private void requireTopic(String topic) {
    if (settings.read().flatMap(all -> all.topic(topic)).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
  }

  private ArticleVersion next(ArticleKey key, int base, @Nullable ArticleText text, Caller caller) {
    return new ArticleVersion(
        key.id(), key.language().code(), base + 1, text, caller.subject(), clock.instant());
  }

  private static HttpResponse<ArticleVersion> tagged(
      MutableHttpResponse<?> response, ArticleVersion article) {
    return response
        .header(HttpHeaders.ETAG, new EntityTag(article.version()).toString())
        .body(article);
  }

  private static Problem notFound() {
    return new Problem(ProblemType.ARTICLE_NOT_FOUND, "id");
  }
}
