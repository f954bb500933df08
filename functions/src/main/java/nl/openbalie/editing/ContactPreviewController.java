package nl.openbalie.editing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.contact.Situation;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Lets editors see the contact block at any moment, by the settings as they are saved now. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/admin/contact")
@Requires(property = "openbalie.function", pattern = "editing|all")
final class ContactPreviewController {

  /** Nobody plans further ahead, or looks further back. */
  private static final Duration FURTHEST = Duration.ofDays(3660);

  private final SettingsStore store;
  private final ArticleStore articles;
  private final InstantSource clock;

  ContactPreviewController(SettingsStore store, ArticleStore articles, InstantSource clock) {
    this.store = store;
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * The contact block at this moment, were nobody else to ask to be called.
   *
   * @param article an article in place of its topic
   * @param at within ten years, now if left out
   * @param identity how sure we are who the customer is, {@code anonymous} if left out
   */
  @Get
  ContactBlock contact(
      @QueryValue @Nullable String topic,
      @QueryValue @Nullable String article,
      @QueryValue @Nullable OffsetDateTime at,
      @QueryValue @Nullable String identity,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.EDITOR, Role.PUBLISHER);
    Language language = Language.of(lang);
    Settings settings =
        store.read().orElseThrow(() -> new Problem(ProblemType.SETTINGS_INCOMPLETE));
    String subject = article == null ? topic : topicOf(article, language);
    if (subject != null && settings.topic(subject).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
    return ContactBlocks.preview(
        new Situation(settings, subject, language, level(identity), moment(at)));
  }

  private String topicOf(String article, Language language) {
    return articles
        .live(new ArticleKey(article, language))
        .map(ArticleVersion::text)
        .orElseThrow(() -> new Problem(ProblemType.ARTICLE_NOT_FOUND, "article"))
        .topic();
  }

  private Instant moment(@Nullable OffsetDateTime at) {
    Instant now = clock.instant();
    Instant moment = at == null ? now : at.toInstant();
    if (Duration.between(now, moment).abs().compareTo(FURTHEST) > 0) {
      throw new Problem(ProblemType.FIELD_INVALID, "at");
    }
    return moment;
  }

  private static IdentityLevel level(@Nullable String word) {
    String given = word == null ? IdentityLevel.ANONYMOUS.word() : word;
    return Arrays.stream(IdentityLevel.values())
        .filter(level -> level.word().equals(given))
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemType.FIELD_INVALID, "identity"));
  }
}
