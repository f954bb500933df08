package nl.openbalie.forms.definition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.rules.Flaw;

/**
 * Whether what the fields of a form ask can be understood.
 *
 * @param schema of a shape that is right
 */
record FieldsCheck(JsonNode schema) {

  Stream<Flaw> flaws() {
    JsonNode properties = Objects.requireNonNull(schema.get("properties"));
    return Stream.concat(
        StreamSupport.stream(properties.entries().spliterator(), false)
            .flatMap(FieldsCheck::pattern),
        required(properties));
  }

  /** What RE2 does not know, would take for ever on some texts. */
  private static Stream<Flaw> pattern(Map.Entry<String, JsonNode> property) {
    JsonNode pattern = property.getValue().get("pattern");
    try {
      if (pattern != null) {
        Pattern.compile(pattern.getStringValue());
      }
      return Stream.empty();
    } catch (PatternSyntaxException e) {
      String path = "schema.properties." + property.getKey() + ".pattern";
      return Stream.of(Flaw.at(path, "pattern", e.getDescription()));
    }
  }

  private Stream<Flaw> required(JsonNode properties) {
    JsonNode required = schema.get("required");
    List<JsonNode> names =
        required == null
            ? List.of()
            : StreamSupport.stream(required.values().spliterator(), false).toList();
    return IntStream.range(0, names.size())
        .filter(i -> properties.get(names.get(i).getStringValue()) == null)
        .mapToObj(i -> Flaw.at("schema.required[" + i + "]", "property"));
  }
}
