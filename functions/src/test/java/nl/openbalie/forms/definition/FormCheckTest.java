package nl.openbalie.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.openbalie.rules.Flaw;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

  private final FormCheck check = new FormCheck(ObjectMapper.getDefault(), Definitions.CLOCK);

  @Test
  void flaw_formInOrder_isNone() {
    assertThat(flaw(Definitions.NUISANCE)).isEmpty();
  }

  /** Each line takes a piece out of a form that is in order, and puts another in its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # JSON Schema
          "minLength": 5 | "minLength": -5 | schema.properties.what.minLength | json-schema
          "minLength": 5 | "minLength": "5" | schema.properties.what.minLength | json-schema
          "minLength": 5 | "minLength": 1e999999999 | schema.properties.what.minLength | json-schema
          "type": "boolean" | "type": "bool" | schema.properties.answer.type | json-schema
          # What we allow of it
          "type": "boolean" | "type": ["boolean", "null"] | schema.properties.answer.type | enum
          "type": "boolean" | "type": "object" | schema.properties.answer.type | enum
          "format": "postcode" | "$ref": "#" | schema.properties.postcode.$ref | reference
          "format": "postcode" | "$dynamicRef": "#x" | schema.properties.postcode.$dynamicRef | reference
          "format": "postcode" | "anyOf": [{}] | schema.properties.postcode.anyOf | condition
          "format": "postcode" | "not": {} | schema.properties.postcode.not | condition
          "format": "postcode" | "title": "x" | schema.properties.postcode.title | keyword
          "format": "postcode" | "format": "hostname" | schema.properties.postcode.format | enum
          "format": "postcode" | "format": "postcode", "maxLength": 3 | schema.properties.postcode.maxLength | keyword
          "type": "object",\\n | "type": "object", "if": {}, | schema.if | condition
          "type": "object",\\n | "type": "object", "$defs": {}, | schema.$defs | reference
          "type": "object",\\n | "type": "object", "patternProperties": {}, | schema.patternProperties | keyword
          "type": "object",\\n | "type": "object", "additionalProperties": true, | schema.additionalProperties | const
          "type": "object",\\n | "type": "array", | schema.type | const
          2020-12/schema | 2019-09/schema | schema.$schema | const
          "maxLength": 500 | "maxLength": 5001 | schema.properties.what.maxLength | maximum
          "enum": ["noise", "waste", "other"] | "enum": [] | schema.properties.kind.enum | minItems
          "enum": ["noise", "waste", "other"] | "enum": ["noise", 1] | schema.properties.kind.enum[1] | type
          "enum": ["noise", "waste", "other"] | "enum": ["noise", " "] | schema.properties.kind.enum[1] | value
          "enum": ["day", "night"]} | "pattern": "x"} | schema.properties.times.items.enum | required
          "items": {"type": "string", "enum": ["day", "night"]} | "items": {"type": "array"} | schema.properties.times.items.type | const
          "format": "attachment" | "format": "email" | schema.properties.photos.items.format | const
          "what": {"type" | "__proto__": {"type" | schema.properties.__proto__ | propertyNames
          "photos": {"type": "array", | "photos": {"type": "array", "sensitive": "secret", | schema.properties.photos.sensitive | enum
          # Patterns
          "maxLength": 500 | "pattern": "(a)\\\\1" | schema.properties.what.pattern | pattern
          "maxLength": 500 | "pattern": "(?=a)" | schema.properties.what.pattern | pattern
          "maxLength": 500 | "pattern": "(" | schema.properties.what.pattern | pattern
          "required": ["kind" | "required": ["kid" | schema.required[0] | property
          # The screen
          #/properties/since"} | #/properties/until"} | ui.elements[0].elements[3].elements[1].scope | property
          #/properties/since"} | #/properties/times"} | ui.elements[0].elements[3].elements[1].scope | twice
          {"type": "Control", "scope": "#/properties/photos"}, | '' | schema.properties.photos | control
          "scope": "#/properties/kind"} | "scope": "kind"} | ui.elements[0].elements[1].scope | scope
          "type": "Label" | "type": "Button" | ui.elements[0].elements[0].type | enum
          "type": "Label" | "type": "Category" | ui.elements[0].elements[0].type | enum
          "type": "Label", "i18n": "danger" | "type": "Label" | ui.elements[0].elements[0].i18n | required
          "type": "Label", | "type": "Label", "text": "x", | ui.elements[0].elements[0].text | additionalProperties
          {"type": "Category", "i18n": "you" | {"type": "Group", "i18n": "you" | ui.elements[1].type | const
          # Rules
          "effect": "HIDE" | "effect": "DISABLE" | ui.elements[0].elements[2].rule.effect | enum
          "schema": {"const": "noise"} | "schema": {"type": "string"} | ui.elements[0].elements[2].rule.condition.schema.type | additionalProperties
          "schema": {"const": "noise"} | "schema": {"not": {"not": {}}} | ui.elements[0].elements[2].rule.condition.schema.not.not | additionalProperties
          "type": "AND" | "type": "XOR" | ui.elements[1].elements[3].rule.condition.type | enum
          "type": "LEAF", "scope": "#/properties/kind" | "type": "LEAF", "scope": "#/properties/kin" | ui.elements[0].elements[3].rule.condition.scope | property
          "scope": "#/properties/times", "schema" | "scope": "#/properties/neighbours", "schema" | ui | circle
          "type": "LEAF", "scope": "#/properties/kind" | "type": "LEAF", "scope": "#/properties/since" | ui | circle
          "expectedValue": "noise" | "expectedValue": "nose" | ui.elements[0].elements[3].rule.condition | compared
          "schema": {"const": "noise"} | "schema": {"not": {"enum": ["nose"]}} | ui.elements[0].elements[2].rule.condition | compared
          "schema": {"const": "noise"} | "schema": {"minimum": 3} | ui.elements[0].elements[2].rule.condition | compared
          "contains": {"const": "night"} | "contains": {"const": "knight"} | ui.elements[0].elements[3].elements[2].rule.condition | compared
          "schema": {"minimum": 10} | "schema": {"minimum": 1e999999999} | ui.elements[1].elements[3].rule.condition.conditions[1].conditions[1].schema.minimum | maximum
          "schema": {"minimum": 10} | "schema": {"const": 1e999999999} | ui.elements[1].elements[3].rule.condition.conditions[1].conditions[1] | compared
          # Words
          "en": "Report a nuisance" | "fr": "x" | title.en | required
          "Overlast melden" | " " | title.nl | words
          "since": {"label": "Sinds", "help": "De eerste dag."}, | '' | texts.nl.fields.since | required
          "since": {"label": "Since", "help": "The first day."}, | '' | texts.en.fields.since | required
          "help": "The first day." | "hulp": "x" | texts.en.fields.since.help | required
          "label": "Since" | "label": "" | texts.en.fields.since.label | words
          "help": "The first day." | "help": "a\\u0000b" | texts.en.fields.since.help | sentence
          "waste": "Waste", | '' | texts.en.fields.kind.choices.waste | required
          "night": "at night" | "nigth": "at night" | texts.en.fields.times.choices.night | required
          , "you": "About you" | '' | texts.en.labels.you | required
          # Sources
          "identity.mail" | "identity.shoe" | sources.mail[0] | source
          "identity.mail" | "records.shoe" | sources.mail[0] | source
          "identity.mail" | "identity" | sources.mail[0] | source
          "identity.mail" | "settings.today" | sources.mail[0] | source-type
          "postcode": ["given"] | "postal": ["given"] | sources.postal | property
          "postcode": ["given"] | "postcode": [] | sources.postcode | minItems
          "postcode": ["given"] | "answer": ["identity.name"] | sources.answer[0] | source-type
          # The rest
          "topic": "overlast" | "topic": "onderlast" | topic | topic
          "format": "postcode" | "format": "bsn" | identity | identity
          "format": "postcode" | "sensitive": "medical" | identity | identity
          "minimum": 1 | "minimum": 51 | schema.properties.neighbours | unfillable
          "minimum": 1, | "minimum": 1, "multipleOf": 70, | schema.properties.neighbours | unfillable
          "minItems": 1 | "minItems": 3 | schema.properties.times | unfillable
          "minLength": 5 | "minLength": 501 | schema.properties.what | unfillable
          "retentionDays": 365 | "retentionDays": 0 | retentionDays | minimum
          "retentionDays": 365 | "retentionDays": 3651 | retentionDays | maximum
          """)
  void flaw_somethingWrong_isToldWithItsPlace(
      String piece, String instead, String path, String reason) {
    assertThat(Definitions.NUISANCE).contains(piece.replace("\\n", "\n"));

    Flaw flaw =
        flaw(Definitions.NUISANCE.replace(piece.replace("\\n", "\n"), instead)).orElseThrow();

    assertThat(flaw.path()).isEqualTo(path);
    assertThat(flaw.reason()).isEqualTo(reason);
    for (Language language : Language.values()) {
      assertThat(Texts.of(language, "form-check." + reason, flaw.arguments().toArray()))
          .isNotBlank()
          .doesNotContain("{");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "records.street, postcode",
    "identity.name, what",
    "journey.question, what",
    "earlier, answer",
    "given.phone, what",
    "settings.today, since",
    "settings.location, what"
  })
  void flaw_sourceThatSuits_isNone(String source, String field) {
    assertThat(flaw(with("\"postcode\": [\"given\"]", "\"%s\": [\"%s\"]".formatted(field, source))))
        .isEmpty();
  }

  @Test
  void flaw_catastrophicPattern_isNone() {
    assertThat(flaw(with("\"maxLength\": 500", "\"pattern\": \"(a+)+$\""))).isEmpty();
  }

  @Test
  void flaw_enormousForm_isItsSize() {
    assertThat(reason(with("Vertel wat u merkt.", "x".repeat(60_000)))).isEqualTo("size");
  }

  @Test
  void flaw_deepForm_isItsDepth() {
    String deep = "[".repeat(200) + "]".repeat(200);

    assertThat(reason(with("{\"multi\": true}", "{\"multi\": %s}".formatted(deep))))
        .isEqualTo("depth");
    assertThat(reason(with("\"minLength\": 5", "\"const\": %s".formatted(deep))))
        .isEqualTo("depth");
  }

  @Test
  void flaw_wideForm_isItsNumberOfFields() {
    String wide =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"f%d\": {\"type\": \"boolean\"},".formatted(i))
            .collect(Collectors.joining());

    Flaw flaw = flaw(with("\"properties\": {", "\"properties\": {" + wide)).orElseThrow();

    assertThat(flaw).isEqualTo(new Flaw("schema.properties", "maxProperties", flaw.arguments()));
  }

  @Test
  void flaw_manySteps_areTooMany() {
    String step = "{\"type\": \"Category\", \"i18n\": \"you\", \"elements\": [";
    String many = (step + "{\"type\": \"Label\", \"i18n\": \"you\"}]},").repeat(9);

    assertThat(reason(with(step, many + step))).isEqualTo("maxItems");
  }

  @Test
  void flaw_identityIsStrong_allowsWhatIsSensitive() {
    String strong = with("\"identity\": \"anonymous\"", "\"identity\": \"strong\"");

    assertThat(flaw(strong.replace("\"format\": \"postcode\"", "\"format\": \"bsn\""))).isEmpty();
  }

  @Test
  void flaw_moreAskedThanTheBudget_isTheMostThatCanBeAsked() {
    assertThat(check.flaw(definition(Definitions.NUISANCE), Definitions.settings(5))).isEmpty();
    assertThat(check.flaw(definition(Definitions.NUISANCE), Definitions.settings(4)))
        .contains(new Flaw("schema.required", "asked", List.of(5, 4)));
  }

  private static String with(String piece, String instead) {
    assertThat(Definitions.NUISANCE).contains(piece);
    return Definitions.NUISANCE.replace(piece, instead);
  }

  private String reason(String definition) {
    return flaw(definition).orElseThrow().reason();
  }

  private Optional<Flaw> flaw(String definition) {
    return check.flaw(definition(definition), Definitions.settings(7));
  }

  private static FormDefinition definition(String json) {
    return Definitions.read(json, FormDefinition.class);
  }
}
