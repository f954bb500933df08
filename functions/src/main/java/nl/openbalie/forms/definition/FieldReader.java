package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.live.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Finds the fields of a form in its schema. */
final class FieldReader {

  /** The keyword that says what kind of sensitive data a property holds. */
  static final String SENSITIVE = "sensitive";

  private FieldReader() {}

  /** The fields by name, in the order of the screen. */
  static Map<String, Field> fields(FormDefinition definition, Layout layout) {
    JsonNode properties = Objects.requireNonNull(definition.schema().get("properties"));
    Set<String> required = required(definition.schema());
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Layout.Place place : layout.places()) {
      String name = place.field();
      List<String> sources = definition.sources().getOrDefault(name, List.of());
      JsonNode property = Objects.requireNonNull(properties.get(name), name);
      fields.put(name, field(name, property, required.contains(name), sources));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static Field field(
      String name, JsonNode property, boolean required, List<String> sources) {
    String format = format(property);
    return new Field(name, property, required, format, sensitivity(property, format), sources);
  }

  /** The names in {@code required}. */
  static Set<String> required(JsonNode schema) {
    JsonNode names = schema.get("required");
    return names == null
        ? Set.of()
        : StreamSupport.stream(names.values().spliterator(), false)
            .map(JsonNode::getStringValue)
            .collect(Collectors.toSet());
  }

  /** Of a list, the format of what is in it. */
  private static @Nullable String format(JsonNode property) {
    JsonNode items = property.get("items");
    JsonNode format = (items == null ? property : items).get("format");
    return format == null ? null : format.getStringValue();
  }

  private static Sensitivity sensitivity(JsonNode property, @Nullable String format) {
    JsonNode keyword = property.get(SENSITIVE);
    if (keyword == null) {
      return Format.of(format).map(Format::sensitivity).orElse(Sensitivity.NONE);
    }
    return Stream.of(Sensitivity.values())
        .filter(kind -> kind.word().equals(keyword.getStringValue()))
        .findFirst()
        .orElseThrow();
  }
}
