package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.openbalie.rules.Flaw;

/**
 * Whether each field stands on the screen once, and rules look at fields that are there.
 *
 * @param definition of a shape that is right
 */
record ScreenCheck(FormDefinition definition) {

  Stream<Flaw> flaws() {
    List<Part> parts = Part.of(definition.ui()).toList();
    List<String> names = names();
    return Stream.of(unknown(parts, names), twice(parts), absent(parts, names))
        .flatMap(flaws -> flaws);
  }

  private static Stream<Flaw> unknown(List<Part> parts, List<String> names) {
    return parts.stream()
        .filter(part -> !names.contains(part.field()))
        .map(part -> Flaw.at(part.path() + ".scope", "property"));
  }

  private static Stream<Flaw> twice(List<Part> parts) {
    Set<String> seen = new HashSet<>();
    return parts.stream()
        .filter(part -> part.isControl() && !seen.add(part.field()))
        .map(part -> Flaw.at(part.path() + ".scope", "twice"));
  }

  private static Stream<Flaw> absent(List<Part> parts, List<String> names) {
    Set<String> onScreen =
        parts.stream().filter(Part::isControl).map(Part::field).collect(Collectors.toSet());
    return names.stream()
        .filter(name -> !onScreen.contains(name))
        .map(name -> Flaw.at("schema.properties." + name, "control"));
  }

  private List<String> names() {
    JsonNode properties = Objects.requireNonNull(definition.schema().get("properties"));
    return StreamSupport.stream(properties.entries().spliterator(), false)
        .map(entry -> entry.getKey())
        .toList();
  }
}
