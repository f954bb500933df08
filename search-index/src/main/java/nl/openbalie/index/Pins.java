package nl.openbalie.index;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.index.Guidance.Pin;

/** Finds what editors pinned to a question. */
final class Pins {

  private final Map<String, List<Pin>> byQuestion = new HashMap<>();
  private final InstantSource clock;

  Pins(List<Pin> pins, InstantSource clock) {
    this.clock = clock;
    for (Pin pin : pins) {
      for (String question : pin.questions()) {
        String key = key(question, Language.of(pin.lang()));
        byQuestion.computeIfAbsent(key, any -> new ArrayList<>()).add(pin);
      }
    }
  }

  /** Ids of articles, the first first; nothing for most questions. */
  List<String> of(String asked, Language language) {
    List<String> articles = List.of();
    for (Pin pin : byQuestion.getOrDefault(key(asked, language), List.of())) {
      articles = pin.counts(clock.instant()) ? pin.articles() : articles;
    }
    return articles;
  }

  private static String key(String question, Language language) {
    return language.code() + " " + Wording.of(question, language.code());
  }
}
