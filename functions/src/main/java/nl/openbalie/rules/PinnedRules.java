package nl.openbalie.rules;

import static nl.openbalie.rules.Forms.string;

import io.micronaut.json.tree.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.index.Wording;
import nl.openbalie.web.Language;

/** The form of pinned answers: each question once in its language. */
final class PinnedRules {

  private static final Shape PIN =
      Shape.fields(
          Map.of(
              "lang", Forms.choice(Language.values(), Language::code),
              "queries", Forms.some(20, Forms.words(200)),
              "articles", Forms.some(5, Forms.ID).and(PinnedRules::articlesOnce)),
          Map.of("until", Forms.DATE));

  static final Shape ALL = Shape.list(500, PIN).and(PinnedRules::queriesOnce);

  private PinnedRules() {}

  private static Stream<Flaw> articlesOnce(String path, JsonNode articles) {
    List<JsonNode> ids = Shape.items(articles);
    return IntStream.range(0, ids.size())
        .filter(i -> ids.subList(0, i).contains(ids.get(i)))
        .mapToObj(i -> Flaw.at(path + "[" + i + "]", "twice"));
  }

  /** Of two pins for the same question only one can come first. */
  private static Stream<Flaw> queriesOnce(String path, JsonNode pins) {
    Set<String> seen = new HashSet<>();
    List<JsonNode> all = Shape.items(pins);
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(i -> queries(path + "[" + i + "].queries", all.get(i), seen));
  }

  private static Stream<Flaw> queries(String path, JsonNode pin, Set<String> seen) {
    String lang = string(pin, "lang");
    List<JsonNode> queries = Shape.items(Objects.requireNonNull(pin.get("queries")));
    return IntStream.range(0, queries.size())
        .boxed()
        .flatMap(i -> {
          String wording = Wording.of(queries.get(i).getStringValue(), lang);
          String here = path + "[" + i + "]";
          if (wording.isEmpty()) {
            return Stream.of(Flaw.at(here, "text-empty"));
          }
          return seen.add(lang + " " + wording)
              ? Stream.empty()
              : Stream.of(Flaw.at(here, "twice"));
        });
  }
}
