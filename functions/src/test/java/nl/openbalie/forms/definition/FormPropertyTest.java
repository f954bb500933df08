package nl.openbalie.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.openbalie.web.Language;

/** What holds for every form that can be saved, and for everything that is filled in. */
class FormPropertyTest {

  /** One of each format, and more. */
  private static final List<JsonNode> GOOD =
      Stream.of(
              "\"1234 AB\"",
              "\"12\"",
              "\"111222333\"",
              "\"NL91ABNA0417164300\"",
              "\"12345678\"",
              "\"GB-01-KK\"",
              "\"+31200123456\"",
              "\"jan@example.nl\"",
              "\"2026-01-31\"",
              "\"abc\"",
              "[\"a\"]",
              "[\"b\", \"c\"]",
              "true",
              "false",
              "3",
              "2.5")
          .map(Definitions::json)
          .toList();

  private final FormCheck check = new FormCheck(ObjectMapper.getDefault(), Definitions.CLOCK);

  @Property(tries = 500)
  void ask_answeredUntilNothingIsLeft_makesASubmissionThatValidates(
      @ForAll("definitions") String definition, @ForAll Random random) {
    Form form = Definitions.form(definition);
    assertThat(form.errors(filledIn(form, known(form, random), random), Language.NL)).isEmpty();
  }

  /** Asks, and lets the customer answer, as long as there is something to ask. */
  private static Map<String, JsonNode> filledIn(
      Form form, Map<String, JsonNode> known, Random random) {
    Map<String, JsonNode> values = new HashMap<>(known);
    List<String> asked = new ArrayList<>();
    for (List<String> ask = form.ask(values); !ask.isEmpty(); ask = form.ask(values)) {
      assertThat(form.shown(values)).containsSubsequence(ask);
      assertThat(asked).doesNotContain(ask.getFirst());
      asked.add(ask.getFirst());
      values.put(ask.getFirst(), fitting(form, ask.getFirst(), random));
    }
    return values;
  }

  /** What sources know of some of the fields; all of it fits, as pre-fill sees to. */
  private static Map<String, JsonNode> known(Form form, Random random) {
    Map<String, JsonNode> known = new HashMap<>();
    for (Field field : form.fields()) {
      if (random.nextInt(3) == 0) {
        known.put(field.name(), fitting(form, field.name(), random));
      }
    }
    return known;
  }

  private static JsonNode fitting(Form form, String name, Random random) {
    Field field = form.field(name).orElseThrow();
    List<JsonNode> values =
        field.format() == null && field.schema().get("pattern") == null
            ? new Samples(field.schema()).values().filter(v -> form.fits(name, v)).toList()
            : GOOD.stream().filter(value -> form.fits(name, value)).toList();
    assertThat(values).as(name + " of " + field.schema()).isNotEmpty();
    return values.get(random.nextInt(values.size()));
  }

  @Property(tries = 300)
  void shown_anyValues_decidesAloneWhatIsSentAndAsked(
      @ForAll("definitions") String definition, @ForAll("garbage") Map<String, JsonNode> values) {
    Form form = Definitions.form(definition);

    Map<String, JsonNode> sent = form.sent(values);
    assertThat(form.shown(values)).containsAll(sent.keySet()).containsAll(form.ask(values));
    assertThat(form.shown(sent)).isEqualTo(form.shown(values));
    assertThat(form.ask(sent)).isEqualTo(form.ask(values));
    assertThat(form.sent(sent)).isEqualTo(sent);
    assertThat(form.canonical(form.canonical(values))).isEqualTo(form.canonical(values));
  }

  @Property(tries = 300)
  void errors_anyValues_areOneSentenceForEachFieldThatIsWrong(
      @ForAll("definitions") String definition, @ForAll("garbage") Map<String, JsonNode> values) {
    Form form = Definitions.form(definition);

    for (Language language : Language.values()) {
      List<FieldError> errors = form.errors(values, language);
      assertThat(errors).extracting(FieldError::pointer).doesNotHaveDuplicates();
      assertThat(errors).containsAll(form.advice(values, language));
      assertThat(errors).allSatisfy(error -> assertThat(error.message()).isNotBlank());
    }
    values.forEach((name, value) ->
        form.field(name)
            .ifPresent(
                field -> assertThat(form.readable(name, value, Language.NL)).doesNotContain("\n")));
  }

  @Property(tries = 200)
  void flaw_anyFormWithoutCircles_isOnlyThatItAsksTooMuch(
      @ForAll("definitions") String definition) {
    FormDefinition read = Definitions.read(definition, FormDefinition.class);

    assertThat(check.flaw(read, Definitions.settings(12))).isEmpty();
  }

  @Property(tries = 200)
  void asked_anyValues_isNeverMoreThanTheBudgetSays(
      @ForAll("definitions") String definition, @ForAll Random random) {
    Form form = Definitions.form(definition);
    Layout layout = Layout.of(form.definition().ui(), new Schemas(Definitions.CLOCK));
    Map<String, JsonNode> values = filledIn(form, known(form, random), random);

    long required =
        form.shown(values).stream()
            .filter(name -> form.field(name).orElseThrow().required())
            .count();
    assertThat(required).isLessThanOrEqualTo(new AskedBudget(form, layout).most());
  }

  @Provide
  Arbitrary<String> definitions() {
    return AnyForm.definitions();
  }

  @Provide
  Arbitrary<Map<String, JsonNode>> garbage() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 12).map(i -> "f" + i),
            Arbitraries.of("__proto__", "constructor", "", "a/b~c"));
    return Arbitraries.maps(names, Arbitraries.oneOf(Arbitraries.of(GOOD), nodes(3))).ofMaxSize(14);
  }

  private static Arbitrary<JsonNode> nodes(int depth) {
    Arbitrary<JsonNode> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(20).map(JsonNode::createStringNode),
            Arbitraries.of("a", "b", "c").map(JsonNode::createStringNode),
            Arbitraries.doubles().map(JsonNode::createNumberNode),
            Arbitraries.bigDecimals().map(JsonNode::createNumberNode),
            Arbitraries.longs().map(JsonNode::createNumberNode),
            Arbitraries.of(true, false).map(JsonNode::createBooleanNode),
            Arbitraries.just(JsonNode.nullNode()));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<JsonNode> lists = nodes(depth - 1).list().ofMaxSize(3).map(JsonNode::createArrayNode);
    Arbitrary<JsonNode> objects =
        Arbitraries.maps(Arbitraries.of("a", "__proto__"), nodes(depth - 1))
            .map(JsonNode::createObjectNode);
    return Arbitraries.oneOf(scalars, scalars, lists, objects);
  }
}
