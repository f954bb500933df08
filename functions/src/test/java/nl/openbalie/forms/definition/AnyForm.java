package nl.openbalie.forms.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Whatever form an editor may write, with rules that go in no circle. */
final class AnyForm {

  private static final int MOST_FIELDS = 12;

  private static final String FORM =
      """
      {"title": {"nl": "Formulier", "en": "Form"}, "topic": "t", "identity": "strong",
       "retentionDays": 10, "sources": {},
       "schema": {"type": "object", "properties": {%s}, "required": [%s]},
       "ui": {"type": "VerticalLayout", "elements": [%s]},
       "texts": {"nl": {"fields": {%s}, "labels": {"g": "Groep"}},
                 "en": {"fields": {%s}, "labels": {"g": "Group"}}}}
      """;

  private static final String TEXT =
      """
      {"label": "Veld", "help": "Vul in.", "choices": {"a": "A", "b": "B", "c": "C"}}
      """;

  private AnyForm() {}

  /**
   * What a field may hold.
   *
   * @param tests to which rules may put it
   */
  private record Kind(String property, List<String> tests) {}

  /** A field, whether it is required, and the rule of its control or of a group around it. */
  private record Piece(Kind kind, boolean required, String rule, boolean grouped) {}

  static Arbitrary<String> definitions() {
    return kinds()
        .list()
        .ofMinSize(1)
        .ofMaxSize(MOST_FIELDS)
        .flatMap(kinds -> Combinators.combine(pieces(kinds)).as(AnyForm::write));
  }

  private static List<Arbitrary<Piece>> pieces(List<Kind> kinds) {
    return IntStream.range(0, kinds.size())
        .mapToObj(place ->
            Combinators.combine(
                    Arbitraries.of(true, false), rules(kinds, place), Arbitraries.of(true, false))
                .as((required, rule, grouped) ->
                    new Piece(kinds.get(place), required, rule, grouped)))
        .toList();
  }

  private static Arbitrary<Kind> kinds() {
    Arbitrary<Integer> least = Arbitraries.integers().between(0, 3);
    Arbitrary<Integer> more = Arbitraries.integers().between(1, 40);
    return Arbitraries.oneOf(
        Combinators.combine(least, more)
            .as((min, extra) ->
                kind(
                    "'type': 'string', 'minLength': %d, 'maxLength': %d"
                        .formatted(min, min + extra))),
        Arbitraries.of(Format.values())
            .map(format -> kind("'type': 'string', 'format': '%s'".formatted(format.word()))),
        Arbitraries.just(
            kind(
                "'type': 'string', 'enum': ['a', 'b', 'c']",
                "'type': 'LEAF', 'expectedValue': 'a'",
                "'schema': {'enum': ['b', 'c']}",
                "'schema': {'not': {'const': 'c'}}")),
        Arbitraries.just(
            kind("'type': 'string', 'pattern': '^[a-c]+$'", "'schema': {'const': 'abc'}")),
        Arbitraries.of(
            kind("'type': 'boolean'", "'schema': {'const': false}"),
            kind("'type': 'boolean', 'const': true", "'type': 'LEAF', 'expectedValue': true")),
        Combinators.combine(Arbitraries.of("integer", "number"), least, more)
            .as((type, min, extra) ->
                kind(
                    "'type': '%s', 'minimum': %d, 'exclusiveMaximum': %d"
                        .formatted(type, min, min + extra),
                    "'schema': {'minimum': 3}",
                    "'schema': {'const': %d}".formatted(min),
                    "'schema': {'exclusiveMaximum': 7}")),
        Arbitraries.just(
            kind("'type': 'number', 'multipleOf': 0.05", "'schema': {'maximum': 0.5}")),
        Combinators.combine(least, Arbitraries.of(true, false))
            .as((min, once) ->
                kind(
                    ("'type': 'array', 'items': {'type': 'string', 'enum': ['a', 'b', 'c']},"
                            + " 'minItems': %d, 'uniqueItems': %b")
                        .formatted(min, once),
                    "'schema': {'contains': {'const': 'a'}}",
                    "'schema': {'not': {'contains': {'const': 'c'}}}")),
        Arbitraries.just(
            kind("'type': 'array', 'items': {'type': 'string', 'format': 'attachment'}")));
  }

  private static Kind kind(String property, String... tests) {
    return new Kind(property, List.of(tests));
  }

  /** None, or one that looks at fields before this one. */
  private static Arbitrary<String> rules(List<Kind> kinds, int place) {
    List<String> tests =
        IntStream.range(0, place)
            .boxed()
            .flatMap(field ->
                kinds.get(field).tests().stream()
                    .map(test -> "{'scope': '#/properties/f%d', %s}".formatted(field, test)))
            .toList();
    return tests.isEmpty()
        ? Arbitraries.just("")
        : Combinators.combine(Arbitraries.of("SHOW", "HIDE"), conditions(tests))
            .as((effect, condition) ->
                ", 'rule': {'effect': '%s', 'condition': %s}".formatted(effect, condition))
            .optional(0.7)
            .map(rule -> rule.orElse(""));
  }

  private static Arbitrary<String> conditions(List<String> tests) {
    Arbitrary<String> one = Arbitraries.of(tests);
    Arbitrary<String> several =
        Combinators.combine(Arbitraries.of("AND", "OR"), one.list().ofMinSize(1).ofMaxSize(3))
            .as((type, all) ->
                "{'type': '%s', 'conditions': [%s]}".formatted(type, String.join(",", all)));
    return Arbitraries.oneOf(one, several);
  }

  private static String write(List<Piece> pieces) {
    List<String> properties = new ArrayList<>();
    List<String> required = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    for (Piece piece : pieces) {
      String name = "f" + properties.size();
      if (piece.required()) {
        required.add("'%s'".formatted(name));
      }
      properties.add("'%s': {%s}".formatted(name, piece.kind().property()));
      elements.add(element(name, piece));
    }
    String texts =
        IntStream.range(0, pieces.size())
            .mapToObj(i -> "'f%d': %s".formatted(i, TEXT))
            .collect(Collectors.joining(","));
    return FORM.formatted(
            String.join(",", properties),
            String.join(",", required),
            String.join(",", elements),
            texts,
            texts)
        .replace('\'', '"');
  }

  private static String element(String name, Piece piece) {
    String control = "{'type': 'Control', 'scope': '#/properties/%s'%s}";
    return piece.grouped()
        ? "{'type': 'Group', 'i18n': 'g', 'elements': [%s]%s}"
            .formatted(control.formatted(name, ""), piece.rule())
        : control.formatted(name, piece.rule());
  }
}
