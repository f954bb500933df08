package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The screen of a form: its fields in order, and the rules that hold for each. */
record Layout(List<Place> places) {

  /**
   * Where a field stands.
   *
   * @param rules of its control and of all groups and steps around it
   */
  record Place(String field, List<Rule> rules) {

    /** The fields that decide whether this one is shown. */
    Stream<String> dependsOn() {
      return rules.stream().map(Rule::condition).flatMap(Condition::fields).distinct();
    }
  }

  static Layout of(JsonNode ui, Schemas schemas) {
    List<Place> places = new ArrayList<>();
    collect(ui, List.of(), schemas, places);
    return new Layout(List.copyOf(places));
  }

  private static void collect(
      JsonNode element, List<Rule> around, Schemas schemas, List<Place> places) {
    List<Rule> rules = new ArrayList<>(around);
    JsonNode rule = element.get("rule");
    if (rule != null) {
      rules.add(Rule.of(rule, schemas));
    }
    if (Objects.requireNonNull(element.get("type")).getStringValue().equals("Control")) {
      places.add(new Place(Rule.field(element), List.copyOf(rules)));
    }
    JsonNode elements = element.get("elements");
    if (elements != null) {
      elements.values().forEach(each -> collect(each, rules, schemas, places));
    }
  }
}
