package nl.openbalie.rules;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.index.Wording;

/**
 * The form of editors' synonyms, in Solr's notation: {@code a, b} both ways, {@code a => b} one
 * way.
 */
final class SynonymRules {

  private static final int MOST_RULES = 2000;
  private static final int MOST_TERMS = 10;
  private static final int LONGEST_TERM = 60;

  /** Of a rule, with room for all of its terms. */
  private static final int LONGEST = 1500;

  private static final Pattern TERM = Pattern.compile("[\\p{L}\\p{M}\\p{N} -]+");

  static final Shape ALL = Shape.fields(Map.of(), Map.of("nl", rules("nl"), "en", rules("en")));

  private SynonymRules() {}

  private static Shape rules(String lang) {
    Shape rule = (path, node) -> flaw(node, lang).map(why -> flaw(path, why, node)).stream();
    Shape text = Shape.text(one -> one.length() > LONGEST ? "text-long" : "", LONGEST);
    return Shape.list(MOST_RULES, text.and(rule))
        .and((path, node) -> twice(path, Shape.items(node), lang));
  }

  /** What is wrong with a rule is told with the rule itself: an editor has thousands. */
  private static Flaw flaw(String path, Why why, JsonNode rule) {
    return Flaw.at(path, why.reason, rule.getStringValue(), why.about);
  }

  /**
   * @param about what the text has a place for, beside the rule
   */
  private record Why(String reason, Object about) {}

  private static Optional<Why> flaw(JsonNode rule, String lang) {
    List<List<String>> sides = sides(rule.getStringValue());
    if (sides.size() > 2 || (sides.size() == 1 && sides.getFirst().size() < 2)) {
      return Optional.of(new Why("synonym-form", ""));
    }
    return sides.stream().flatMap(side -> side(side, lang)).findFirst().or(() -> same(sides, lang));
  }

  private static Stream<Why> side(List<String> terms, String lang) {
    return terms.size() > MOST_TERMS
        ? Stream.of(new Why("synonym-many", MOST_TERMS))
        : terms.stream().flatMap(term -> term(term, lang));
  }

  private static Stream<Why> term(String term, String lang) {
    if (term.isEmpty()) {
      return Stream.of(new Why("synonym-empty", ""));
    }
    if (term.length() > LONGEST_TERM) {
      return Stream.of(new Why("synonym-long", LONGEST_TERM));
    }
    if (!TERM.matcher(term).matches()) {
      return Stream.of(new Why("synonym-words", term));
    }
    return Wording.tells(term, lang) ? Stream.empty() : Stream.of(new Why("synonym-filler", term));
  }

  /** A word that is there twice, on one side or on both. */
  private static Optional<Why> same(List<List<String>> sides, String lang) {
    Set<String> seen = new HashSet<>();
    return sides.stream()
        .flatMap(List::stream)
        .filter(term -> !seen.add(Wording.of(term, lang)))
        .findFirst()
        .map(term -> new Why("synonym-same", term));
  }

  private static Stream<Flaw> twice(String path, List<JsonNode> rules, String lang) {
    Set<List<Set<String>>> seen = new HashSet<>();
    return IntStream.range(0, rules.size())
        .filter(i -> !seen.add(meaning(rules.get(i).getStringValue(), lang)))
        .mapToObj(i -> flaw(path + "[" + i + "]", new Why("synonym-twice", ""), rules.get(i)));
  }

  /** The same for rules that differ in the order of their words, or in their capitals, only. */
  private static List<Set<String>> meaning(String rule, String lang) {
    List<Set<String>> meaning = new ArrayList<>();
    for (List<String> side : sides(rule)) {
      meaning.add(new TreeSet<>(side.stream().map(term -> Wording.of(term, lang)).toList()));
    }
    return meaning;
  }

  private static List<List<String>> sides(String rule) {
    return Stream.of(rule.split("=>", -1))
        .map(side -> Stream.of(side.split(",", -1)).map(String::strip).toList())
        .toList();
  }
}
