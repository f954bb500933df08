package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.openbalie.index.Article;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStep;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Language;

/** What the customer searched for and read on the way here. */
@Singleton
@Requires(beans = {Visit.class, LiveKnowledge.class})
final class JourneySource implements Source {

  private final Visit visit;
  private final LiveKnowledge live;

  JourneySource(Visit visit, LiveKnowledge live) {
    this.visit = visit;
    this.live = live;
  }

  @Override
  public String name() {
    return "journey";
  }

  @Override
  public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) {
    List<JourneyStep> steps = visit.steps(asker);
    return Mapping.find(
        wanted,
        mapping ->
            switch (mapping.name()) {
              case "question" ->
                  latest(steps, JourneyEvent.Searched.class, JourneyEvent.Searched::query);
              case "article" -> latest(steps, JourneyEvent.Read.class, JourneyEvent.Read::title);
              case "topic" ->
                  latest(
                      steps,
                      JourneyEvent.Read.class,
                      read -> topic(read.article(), asker.language()));
              default -> Optional.empty();
            });
  }

  private <E extends JourneyEvent> Optional<Known> latest(
      List<JourneyStep> steps, Class<E> type, Function<E, String> text) {
    return steps.stream()
        .filter(step -> type.isInstance(step.event()))
        .findFirst()
        .map(step -> known(text.apply(type.cast(step.event())), step));
  }

  private Known known(String text, JourneyStep step) {
    return new Known(
        JsonNode.createStringNode(text),
        name(),
        step.at().toInstant(),
        IdentityLevel.ANONYMOUS,
        null);
  }

  /** What the topic of an article is called; empty when the article is not there any more. */
  private String topic(String article, Language language) {
    try (var lease = live.acquire()) {
      return lease.value().article(article, language).map(Article::topicTitle).orElse("");
    }
  }
}
