package nl.openbalie.answers;

import io.micronaut.context.annotation.Requires;
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
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.index.Article;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.journey.Redaction;
import nl.openbalie.live.Live;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Input;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reading an answer, and telling whether it helped. */
@MayFail
@Controller("/v1/articles/{id}")
@Requires(property = "openbalie.function", pattern = "answers|all")
final class ArticleController {

  private final LiveKnowledge live;
  private final ContactBlocks contact;
  private final JourneyStore journeys;

  ArticleController(LiveKnowledge live, ContactBlocks contact, JourneyStore journeys) {
    this.live = live;
    this.contact = contact;
    this.journeys = journeys;
  }

  /** The article in the language asked for, in Dutch where it was never translated. */
  @Get
  ArticleAnswer read(
      String id,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    try (var lease = live.acquire()) {
      Article article = find(lease.value(), id, language);
      journeys.remember(
          journey, new JourneyEvent.Read(article.id(), article.title(), article.lang()));
      return new ArticleAnswer(
          article.id(),
          article.lang(),
          article.title(),
          AnswerHtml.of(article.answer()),
          article.topic(),
          article.topicTitle(),
          FormLink.of(article, language),
          contact.of(lease.value().settings(), article.topic(), language, journey.id()));
    }
  }

  /** Whether the article helped, and why not. */
  @Post("/feedback")
  @ApiResponse(responseCode = "202", description = "Kept", useReturnTypeSchema = true)
  HttpResponse<FeedbackAnswer> feedback(
      String id,
      @Body Feedback body,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    Feedback feedback = body.checked();
    try (var lease = live.acquire()) {
      Article article = find(lease.value(), id, language);
      journeys.keep(journey, feedback.about(article));
      return HttpResponse.accepted()
          .body(
              new FeedbackAnswer(
                  contact.of(lease.value().settings(), article.topic(), language, journey.id())));
    }
  }

  private static Article find(Live live, String id, Language language) {
    return live.article(id, language)
        .orElseThrow(() -> new Problem(ProblemType.ARTICLE_NOT_FOUND, "id"));
  }

  /**
   * An answer to read.
   *
   * @param lang the language it is in
   * @param body HTML, safe to put into any page
   */
  @Serdeable
  record ArticleAnswer(
      String id,
      String lang,
      String title,
      String body,
      String topic,
      String topicTitle,
      @Nullable FormLink form,
      ContactBlock contact) {}

  /** Thank you; and when it didn't help, this does. */
  @Serdeable
  record FeedbackAnswer(ContactBlock contact) {}

  /**
   * What the customer thought of an article.
   *
   * @param reason in a word, up to 100 characters
   * @param text in the customer's words, up to 1000 characters
   */
  @Serdeable
  record Feedback(@Nullable Boolean helpful, @Nullable String reason, @Nullable String text) {

    Feedback checked() {
      if (helpful == null) {
        throw new Problem(ProblemType.FIELD_MISSING, "helpful");
      }
      return new Feedback(
          helpful, Input.optional("reason", reason, 100), Input.optional("text", text, 1000));
    }

    JourneyEvent about(Article article) {
      return new JourneyEvent.Rated(
          article.id(),
          article.title(),
          Boolean.TRUE.equals(helpful),
          redacted(reason),
          redacted(text));
    }

    private static @Nullable String redacted(@Nullable String words) {
      return words == null ? null : Redaction.redact(words);
    }
  }
}
