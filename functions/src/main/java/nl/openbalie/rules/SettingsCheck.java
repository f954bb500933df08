package nl.openbalie.rules;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.live.Settings;

/** Tells whether settings can be saved. */
@Singleton
public final class SettingsCheck {

  private final ObjectMapper json;

  SettingsCheck(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Why the part cannot be saved; nothing when it can.
   *
   * @param name one of {@link Settings#NAMES}
   * @param parts this part as it would be, and all others as they are; those never saved are absent
   */
  public Optional<Flaw> flaw(String name, Map<String, JsonNode> parts) {
    JsonNode part = Objects.requireNonNull(parts.get(name));
    return Parts.flaws(name, part).findFirst().or(() -> together(name, parts));
  }

  private Optional<Flaw> together(String name, Map<String, JsonNode> parts) {
    try {
      Settings settings = settings(parts);
      return Stream.concat(
              new References(settings, parts.keySet()).flaws(), PolicyRules.flaws(settings))
          .findFirst();
    } catch (IOException e) {
      return Optional.of(Flaw.at(name, "unusable"));
    }
  }

  /** What was never saved is taken to be empty. */
  private Settings settings(Map<String, JsonNode> parts) throws IOException {
    Map<String, JsonNode> all = new HashMap<>();
    JsonNode empty = json.writeValueToTree(Settings.fallback("", ""));
    empty.entries().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    all.putAll(parts);
    JsonNode whole = JsonNode.createObjectNode(all);
    return Objects.requireNonNull(json.readValueFromTree(whole, Settings.class));
  }
}
