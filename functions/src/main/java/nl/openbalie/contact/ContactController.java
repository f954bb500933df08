package nl.openbalie.contact;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** The contact block alone. */
@MayFail
@Controller("/v1/contact")
@Requires(property = "openbalie.function", pattern = "contact|all")
final class ContactController {

  private final LiveKnowledge live;
  private final ContactBlocks blocks;
  private final IdentityStore identities;

  ContactController(LiveKnowledge live, ContactBlocks blocks, IdentityStore identities) {
    this.live = live;
    this.blocks = blocks;
    this.identities = identities;
  }

  /**
   * The ways to reach a human being for this topic or article, with the promise each can make now.
   */
  @Get
  ContactAnswer contact(
      @QueryValue @Nullable String topic,
      @QueryValue @Nullable String article,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    if (topic != null && live.settings().topic(topic).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
    String subject = article == null ? topic : topicOf(article, language);
    IdentityLevel level =
        identities.identity(journey).map(CustomerIdentity::level).orElse(IdentityLevel.ANONYMOUS);
    return new ContactAnswer(blocks.of(live.settings(), subject, language, journey.id(), level));
  }

  private String topicOf(String article, Language language) {
    try (var lease = live.acquire()) {
      return lease
          .value()
          .article(article, language)
          .orElseThrow(() -> new Problem(ProblemType.ARTICLE_NOT_FOUND, "article"))
          .topic();
    }
  }

  /** Every body has its contact block in the same place. */
  @Serdeable
  record ContactAnswer(ContactBlock contact) {}
}
