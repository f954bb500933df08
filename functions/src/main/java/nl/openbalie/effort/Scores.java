package nl.openbalie.effort;

import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import nl.openbalie.aws.Json;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Told;
import nl.openbalie.effort.EffortStore.Subject;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.Redaction;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/** Finds out what a score is about, and keeps it. */
@Singleton
@Requires(beans = {EffortStore.class, CaseStore.class, LiveKnowledge.class})
final class Scores {

  private static final String SEARCH = "search";

  private final EffortStore store;
  private final CaseStore cases;
  private final LiveKnowledge live;
  private final Json json;
  private final InstantSource clock;

  Scores(EffortStore store, CaseStore cases, LiveKnowledge live, Json json, InstantSource clock) {
    this.store = store;
    this.cases = cases;
    this.live = live;
    this.json = json;
    this.clock = clock;
  }

  Score keep(EffortRequest.Checked request, Journey journey, Language language) {
    About about = about(request.about(), journey, language);
    Instant now = clock.instant();
    Score score =
        new Score(
            request.score(),
            about.channel(),
            about.topic(),
            about.article(),
            request.comment() == null ? null : Redaction.redact(request.comment()),
            now);
    Settings settings = live.settings();
    ZoneId zone = ZoneId.of(settings.organisation().zone());
    Duration kept = Duration.ofDays(settings.retention().effortDays());
    store.keep(about.subject(), score, now.atZone(zone).toLocalDate(), now.plus(kept));
    return score;
  }

  private About about(String about, Journey journey, Language language) {
    return about.equals(SEARCH)
        ? new About(new Subject(journey.id(), SEARCH), SEARCH, null, null)
        : ofCase(about)
            .or(() -> ofArticle(about, journey, language))
            .orElseThrow(() -> new Problem(ProblemType.EFFORT_ABOUT_NOTHING, "about"));
  }

  /** Belongs to the journey that led to the case, on whatever device it is given. */
  private Optional<About> ofCase(String token) {
    return Token.parse(token)
        .flatMap(cases::reference)
        .flatMap(reference ->
            cases
                .find(reference)
                .map(kept ->
                    new About(
                        Subject.ofCase(kept.journey(), reference),
                        kept.kind(),
                        json.read(kept.state(), AnyCase.class).about(),
                        null)));
  }

  private Optional<About> ofArticle(String id, Journey journey, Language language) {
    try (var lease = live.acquire()) {
      return lease
          .value()
          .article(id, language)
          .map(article ->
              new About(
                  new Subject(journey.id(), "article#" + id), "article", article.topic(), id));
    }
  }

  private record About(
      Subject subject, String channel, @Nullable String topic, @Nullable String article) {}

  /** What tells the topic of a case: a form has one itself, of others it was told. */
  @Serdeable
  record AnyCase(@Nullable Told told, @Nullable String topic) {

    @Nullable String about() {
      return told == null ? topic : told.topic();
    }
  }
}
