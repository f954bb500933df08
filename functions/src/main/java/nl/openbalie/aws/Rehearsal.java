package nl.openbalie.aws;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Typical requests of each function, none of which can store anything: they only read, or lack
 * something.
 */
final class Rehearsal {

  /** A start may take longer than ten seconds, but nobody waits for what does not answer. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int ROUNDS = 3;
  private static final String NOBODY = "priming-priming-priming";

  private final Loopback function;
  private final Json json;
  private final long end = System.nanoTime() + LONGEST.toNanos();

  Rehearsal(Loopback function, Json json) {
    this.function = function;
    this.json = json;
  }

  void of(String name) {
    for (int round = 0; round < ROUNDS && timeLeft(); round++) {
      switch (name) {
        case "answers" -> answers();
        case "contact" -> contact();
        case "editing" -> editing();
        case "desk" -> desk();
        case "forms" -> forms();
        default -> {}
      }
    }
  }

  private boolean timeLeft() {
    return System.nanoTime() - end < 0;
  }

  /** Whatever the knowledge is about: first words of questions lead to its own articles. */
  private void answers() {
    for (String lang : List.of("nl", "en")) {
      for (String typed : List.of("h", "w", "i")) {
        String found = function.get("/v1/suggest", Map.of("q", typed, "lang", lang));
        Suggestions suggestions = json.read(found, Suggestions.class);
        suggestions.suggestions().forEach(one -> ask(one, lang));
      }
    }
  }

  private void ask(Suggestions.One article, String lang) {
    if (timeLeft()) {
      function.get("/v1/search", Map.of("q", article.title(), "lang", lang));
      function.get("/v1/articles/" + article.id(), Map.of("lang", lang));
    }
  }

  private void contact() {
    function.get("/v1/contact", Map.of());
    function.get("/v1/callbacks/" + Priming.JOURNEY, Map.of());
    function.send(
        "POST",
        "/v1/callbacks",
        Map.of(),
        "{\"phone\":\"020 012 3456\",\"question\":\"?\",\"topic\":\"%s\"}".formatted(NOBODY));
  }

  private void editing() {
    function.get("/v1/admin/articles/" + NOBODY, Map.of());
    function.send(
        "PUT",
        "/v1/admin/articles/" + NOBODY,
        Map.of(),
        "{\"title\":\"?\",\"answer\":\"!\",\"topic\":\"%s\"}".formatted(NOBODY));
    function.get("/v1/admin/search/explain", Map.of("q", NOBODY, "lang", "en"));
  }

  /** Not the work list: what customers told us does not belong in a snapshot. */
  private void desk() {
    function.get("/v1/desk/callbacks/" + NOBODY, Map.of());
  }

  /** Nothing is filled in: that would be counted. */
  private void forms() {
    function.get("/v1/forms/" + NOBODY, Map.of());
    function.get("/v1/submissions/" + Priming.JOURNEY, Map.of());
    function.send("PUT", "/v1/forms/" + NOBODY + "/draft", Map.of(), "{\"data\":{}}");
  }

  /** As much of the answer as is needed here. */
  @Serdeable
  record Suggestions(List<One> suggestions) {

    @Serdeable
    record One(String id, String title) {}
  }
}
