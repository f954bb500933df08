package nl.openbalie.answers;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import nl.openbalie.answers.SearchAnswer.Found;
import nl.openbalie.answers.SearchAnswer.IndexState;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.index.Hit;
import nl.openbalie.index.Outcome;
import nl.openbalie.index.SearchRequest;
import nl.openbalie.index.SearchResult;
import nl.openbalie.index.Suggestion;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.journey.Redaction;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Meaning;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Query;
import org.jspecify.annotations.Nullable;

/** Asking a question. */
@MayFail
@Controller("/v1")
@Requires(property = "openbalie.function", pattern = "answers|all")
final class SearchController {

  private static final int SUGGESTIONS = 6;

  /** Who has a call before them reads no more. */
  private static final int REMEMBERED = 3;

  private final LiveKnowledge live;
  private final ContactBlocks contact;
  private final JourneyStore journeys;
  private final Meaning meaning;

  SearchController(
      LiveKnowledge live, ContactBlocks contact, JourneyStore journeys, Meaning meaning) {
    this.live = live;
    this.contact = contact;
    this.journeys = journeys;
    this.meaning = meaning;
  }

  /**
   * The answer, or what comes near, best first.
   *
   * @param q the question, up to 500 characters
   * @param topic only articles on this topic and those below it
   * @param limit 1 to 20
   */
  @Get("/search")
  SearchAnswer search(
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String lang,
      @QueryValue @Nullable String topic,
      @QueryValue(defaultValue = "5") int limit,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    String query = Query.checked(q);
    if (limit < 1 || limit > 20) {
      throw new Problem(ProblemType.LIMIT_OUT_OF_RANGE, "limit");
    }
    try (var lease = live.acquire()) {
      Settings settings = lease.value().settings();
      var request = new SearchRequest(query, language.code(), topics(settings, topic), limit);
      SearchResult result = lease.value().index().search(request);
      remember(journey, query, language, result);
      return answer(
          query,
          language,
          result,
          lease.manifest().sequence(),
          contact.of(settings, subject(topic, result), language, journey.id()));
    }
  }

  /** Questions that begin like what has been typed so far. */
  @Get("/suggest")
  Suggestions suggest(
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute(Journey.ATTRIBUTE) Journey journey) {
    Language language = Language.of(lang);
    String typed = Query.checked(q);
    try (var lease = live.acquire()) {
      List<Suggestion> found = lease.value().index().suggest(typed, language.code(), SUGGESTIONS);
      return new Suggestions(
          found.stream().map(one -> new Suggestions.Suggested(one.id(), one.title())).toList(),
          contact.of(lease.value().settings(), null, language, journey.id()));
    }
  }

  private static Set<String> topics(Settings settings, @Nullable String topic) {
    if (topic == null) {
      return Set.of();
    }
    if (settings.topic(topic).isEmpty()) {
      throw new Problem(ProblemType.TOPIC_UNKNOWN, "topic");
    }
    return settings.topicsUnder(topic);
  }

  /** What the question is about: as the customer said, else the topic of a sure answer. */
  private static @Nullable String subject(@Nullable String topic, SearchResult result) {
    return topic == null && result.outcome() == Outcome.ANSWERED
        ? result.hits().getFirst().article().topic()
        : topic;
  }

  private void remember(Journey journey, String query, Language language, SearchResult result) {
    List<JourneyEvent.Found> found =
        result.hits().stream()
            .limit(REMEMBERED)
            .map(Hit::article)
            .map(article -> new JourneyEvent.Found(article.id(), article.title()))
            .toList();
    journeys.remember(
        journey,
        new JourneyEvent.Searched(
            Redaction.redact(query), language.code(), word(result.outcome()), found));
  }

  private SearchAnswer answer(
      String query, Language language, SearchResult result, long sequence, ContactBlock contact) {
    boolean sure = result.outcome() == Outcome.ANSWERED;
    boolean degraded = result.degraded() || meaning.isMissing();
    List<Hit> hits = result.hits();
    List<Found> answers =
        IntStream.range(0, hits.size())
            .mapToObj(place -> found(hits.get(place), language, sure && place == 0))
            .toList();
    return new SearchAnswer(
        query,
        language.code(),
        word(result.outcome()),
        answers,
        result.didYouMean(),
        degraded ? true : null,
        new IndexState(sequence),
        contact);
  }

  private static Found found(Hit hit, Language language, boolean whole) {
    return new Found(
        hit.article().id(),
        hit.article().title(),
        hit.snippet(),
        whole ? AnswerHtml.of(hit.article().answer()) : null,
        Math.round(hit.score() * 1000) / 1000.0,
        hit.article().topic(),
        FormLink.of(hit.article(), language),
        "/v1/articles/" + hit.article().id() + "?lang=" + language.code());
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  /** Titles of articles, best first. */
  @Serdeable
  record Suggestions(List<Suggested> suggestions, ContactBlock contact) {

    @Serdeable
    record Suggested(String id, String title) {}
  }
}
