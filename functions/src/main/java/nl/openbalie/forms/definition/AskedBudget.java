package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The most that a form can ask of a customer who signed in and was never here before.
 *
 * <p>Fields whose rules have nothing to do with each other are counted apart, so that there is
 * little enough to try.
 */
record AskedBudget(Form form, Layout layout) {

  /** Of one group of fields; where there are more, the whole group counts as asked. */
  private static final int MOST_COMBINATIONS = 4_096;

  int most() {
    return groups().stream().mapToInt(this::most).sum();
  }

  /** Fields that depend on each other, directly or by others. */
  private List<Set<String>> groups() {
    List<Set<String>> groups = new ArrayList<>();
    for (Layout.Place place : layout.places()) {
      Set<String> group = new LinkedHashSet<>(place.dependsOn().toList());
      group.add(place.field());
      List<Set<String>> joined =
          groups.stream().filter(other -> !Collections.disjoint(other, group)).toList();
      groups.removeAll(joined);
      joined.forEach(group::addAll);
      groups.add(group);
    }
    return groups;
  }

  private int most(Set<String> group) {
    Alternatives alternatives = new Alternatives(form);
    Map<String, List<JsonNode>> choices = new LinkedHashMap<>();
    layout.places().stream()
        .flatMap(Layout.Place::dependsOn)
        .filter(group::contains)
        .forEach(name -> choices.computeIfAbsent(name, alternatives::of));
    double combinations =
        choices.values().stream()
            .mapToDouble(List::size)
            .reduce(1, (all, more) -> all * (more + 1));
    return combinations > MOST_COMBINATIONS
        ? asked(group)
        : most(group, List.copyOf(choices.entrySet()), new HashMap<>());
  }

  /** Leaves the first field empty, tries its values, and with each of these the other fields. */
  private int most(
      Set<String> group,
      List<Map.Entry<String, List<JsonNode>>> choices,
      Map<String, JsonNode> values) {
    if (choices.isEmpty()) {
      return asked(form.shown(values).stream().filter(group::contains).toList());
    }
    Map.Entry<String, List<JsonNode>> first = choices.getFirst();
    var others = choices.subList(1, choices.size());
    int most = most(group, others, values);
    for (JsonNode value : first.getValue()) {
      values.put(first.getKey(), value);
      most = Math.max(most, most(group, others, values));
    }
    values.remove(first.getKey());
    return most;
  }

  private int asked(Iterable<String> names) {
    return (int)
        StreamSupport.stream(names.spliterator(), false)
            .flatMap(name -> form.field(name).stream())
            .filter(field -> field.required() && !SourcesCheck.isKnownAtOnce(field))
            .count();
  }
}
