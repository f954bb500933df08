package nl.openbalie.effort;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.journey.Journey;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import org.jspecify.annotations.Nullable;

/** How much effort it was: one tap. */
@MayFail
@Controller("/v1/effort")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class EffortController {

  private final Scores scores;
  private final ContactBlocks contact;

  EffortController(Scores scores, ContactBlocks contact) {
    this.scores = scores;
    this.contact = contact;
  }

  /** Keeps a score; a later one by the same customer about the same takes its place. */
  @Post
  EffortAnswer give(
      @Body EffortRequest body,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    Score kept = scores.keep(body.checked(), journey, language);
    return new EffortAnswer(kept.score(), contact.of(kept.topic(), language, journey.id()));
  }

  /** What was kept. */
  @Serdeable
  record EffortAnswer(int score, ContactBlock contact) {}
}
