package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.live.FormRules;
import nl.openbalie.live.Settings;
import nl.openbalie.rules.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Whether the sources that a form names exist, and can give what its fields hold.
 *
 * @param definition of a shape that is right
 */
record SourcesCheck(FormDefinition definition, Settings settings) {

  /** Sources whose values are texts, by what their names begin with. */
  private static final Map<String, Set<String>> TEXTS =
      Map.of(
          "identity", Set.of("name", "phone", "mail"),
          "journey", Set.of("question", "article", "topic"),
          "settings", Set.of("today", "location"));

  private static final Set<String> OTHERS =
      Set.of("given", "earlier", "given.phone", "given.name", "given.mail");

  /** What these know, is known of who signs in for the first time. */
  private static final Set<String> WITHOUT_HISTORY =
      Set.of("identity", "journey", "settings", "records");

  /** Whether some source fills it in for a customer who was never here before. */
  static boolean isKnownAtOnce(Field field) {
    return field.sources().stream().anyMatch(name -> WITHOUT_HISTORY.contains(first(name)));
  }

  Stream<Flaw> flaws() {
    return definition.sources().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> field(entry.getKey(), entry.getValue()));
  }

  private Stream<Flaw> field(String name, List<String> sources) {
    JsonNode property = properties().get(name);
    String path = "sources." + name;
    if (property == null) {
      return Stream.of(Flaw.at(path, "property"));
    }
    return IntStream.range(0, sources.size())
        .boxed()
        .flatMap(i ->
            reason(sources.get(i), property).stream()
                .map(reason -> Flaw.at(path + "[" + i + "]", reason)));
  }

  private Optional<String> reason(String source, JsonNode property) {
    if (!isKnown(source)) {
      return Optional.of("source");
    }
    return suits(source, property) ? Optional.empty() : Optional.of("source-type");
  }

  private boolean isKnown(String source) {
    Set<String> values = TEXTS.getOrDefault(first(source), Set.of());
    return OTHERS.contains(source)
        || values.contains(rest(source))
        || (first(source).equals("records") && records().contains(rest(source)));
  }

  /** The day of today is a date, and what is nearest is told by a postcode. */
  private boolean suits(String source, JsonNode property) {
    return switch (source) {
      case "settings.today" -> "date".equals(text(property, "format"));
      case "settings.location" -> isText(property) && asksPostcode();
      default -> !TEXTS.containsKey(first(source)) || isText(property);
    };
  }

  private boolean asksPostcode() {
    return StreamSupport.stream(properties().values().spliterator(), false)
        .anyMatch(property -> Format.POSTCODE.word().equals(text(property, "format")));
  }

  private static boolean isText(JsonNode property) {
    return "string".equals(text(property, "type"));
  }

  private static @Nullable String text(JsonNode property, String keyword) {
    JsonNode value = property.get(keyword);
    return value == null ? null : value.getStringValue();
  }

  private Set<String> records() {
    FormRules.Records records = settings.forms().records();
    return records == null ? Set.of() : records.values().keySet();
  }

  private JsonNode properties() {
    return Objects.requireNonNull(definition.schema().get("properties"));
  }

  private static String first(String source) {
    return source.split("\\.", 2)[0];
  }

  private static String rest(String source) {
    return source.substring(Math.min(source.length(), first(source).length() + 1));
  }
}
