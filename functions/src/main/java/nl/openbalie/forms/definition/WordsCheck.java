package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.forms.definition.FormDefinition.FieldText;
import nl.openbalie.forms.definition.FormDefinition.Texts;
import nl.openbalie.rules.Flaw;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything has a name in each language.
 *
 * @param definition of a shape that is right
 */
record WordsCheck(FormDefinition definition) {

  Stream<Flaw> flaws() {
    return Stream.of(Language.values()).map(Language::code).flatMap(this::in);
  }

  private Stream<Flaw> in(String language) {
    Texts texts = Objects.requireNonNull(definition.texts().get(language));
    String path = "texts." + language;
    JsonNode properties = Objects.requireNonNull(definition.schema().get("properties"));
    return Stream.concat(
        StreamSupport.stream(properties.entries().spliterator(), false)
            .flatMap(entry ->
                field(
                    path + ".fields." + entry.getKey(),
                    texts.fields().get(entry.getKey()),
                    entry.getValue())),
        keys(definition.ui())
            .filter(key -> !texts.labels().containsKey(key))
            .map(key -> Flaw.at(path + ".labels." + key, "required")));
  }

  private static Stream<Flaw> field(String path, @Nullable FieldText text, JsonNode property) {
    if (text == null) {
      return Stream.of(Flaw.at(path, "required"));
    }
    return choices(property)
        .filter(value -> !text.choices().containsKey(value))
        .map(value -> Flaw.at(path + ".choices." + value, "required"));
  }

  private static Stream<String> choices(JsonNode property) {
    JsonNode items = property.get("items");
    JsonNode values = (items == null ? property : items).get("enum");
    return values == null
        ? Stream.empty()
        : StreamSupport.stream(values.values().spliterator(), false).map(JsonNode::getStringValue);
  }

  /** The keys that steps, groups and labels give. */
  private static Stream<String> keys(JsonNode element) {
    JsonNode key = element.get("i18n");
    JsonNode elements = element.get("elements");
    return Stream.concat(
        key == null ? Stream.empty() : Stream.of(key.getStringValue()),
        elements == null
            ? Stream.empty()
            : StreamSupport.stream(elements.values().spliterator(), false)
                .flatMap(WordsCheck::keys));
  }
}
