package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.callback.Callback;
import nl.openbalie.desk.Handover.Rule;
import nl.openbalie.editing.ArticleKey;
import nl.openbalie.editing.ArticleStore;
import nl.openbalie.editing.ArticleText;
import nl.openbalie.editing.ArticleVersion;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStep;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.web.Language;

/** Puts together what is known about a case. */
@Singleton
@Requires(beans = {JourneyStore.class, ArticleStore.class})
final class Stories {

  private final JourneyStore journeys;
  private final ArticleStore articles;

  Stories(JourneyStore journeys, ArticleStore articles) {
    this.journeys = journeys;
    this.articles = articles;
  }

  Handover of(Callback callback) {
    List<JourneyStep> steps = journeys.steps(callback.journey());
    return new Handover(callback, steps, rules(steps, callback.customer().lang()));
  }

  private List<Rule> rules(List<JourneyStep> steps, String lang) {
    Map<String, String> seen = new LinkedHashMap<>();
    steps.forEach(step -> note(step.event(), seen));
    return seen.entrySet().stream()
        .map(article -> rule(article.getKey(), article.getValue(), Language.of(lang)))
        .toList();
  }

  private static void note(JourneyEvent event, Map<String, String> seen) {
    switch (event) {
      case JourneyEvent.Read read -> seen.putIfAbsent(read.article(), read.title());
      case JourneyEvent.Rated rated -> seen.putIfAbsent(rated.article(), rated.title());
      case JourneyEvent.Searched _, JourneyEvent.Asked _ -> {}
    }
  }

  private Rule rule(String article, String title, Language language) {
    return articles
        .live(new ArticleKey(article, language))
        .map(ArticleVersion::text)
        .map(ArticleText::roomToDeviate)
        .map(room -> new Rule(article, title, room))
        .orElseGet(() -> new Rule(article, title, null));
  }
}
