package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.forms.definition.Layout.Place;

/** Which fields are shown; a field that is not shown is empty for the rules of others. */
final class Visibility {

  private final List<Place> onScreen;

  /** Each after those that its rules look at. */
  private final List<Place> inOrder;

  private Visibility(List<Place> onScreen, List<Place> inOrder) {
    this.onScreen = onScreen;
    this.inOrder = inOrder;
  }

  /** The visibility of a layout whose rules go in no circle. */
  static Visibility of(Layout layout) {
    Map<String, Place> waiting = byName(layout);
    List<Place> inOrder = new ArrayList<>();
    layout.places().forEach(place -> append(place, waiting, inOrder));
    return new Visibility(layout.places(), inOrder);
  }

  private static void append(Place place, Map<String, Place> waiting, List<Place> inOrder) {
    if (waiting.remove(place.field()) != null) {
      place
          .dependsOn()
          .flatMap(name -> Stream.ofNullable(waiting.get(name)))
          .forEach(other -> append(other, waiting, inOrder));
      inOrder.add(place);
    }
  }

  /** A field that is shown or not depending on itself. */
  static Optional<String> circle(Layout layout) {
    Map<String, Place> places = byName(layout);
    return places.keySet().stream()
        .filter(name -> reached(name, places).contains(name))
        .findFirst();
  }

  /** All fields that decide on this one, directly or by others. */
  private static Set<String> reached(String name, Map<String, Place> places) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(name));
    while (!next.isEmpty()) {
      Stream.ofNullable(places.get(next.pop()))
          .flatMap(Place::dependsOn)
          .filter(reached::add)
          .forEach(next::push);
    }
    return reached;
  }

  private static Map<String, Place> byName(Layout layout) {
    Map<String, Place> places = new LinkedHashMap<>();
    layout.places().forEach(place -> places.put(place.field(), place));
    return places;
  }

  /** The names of the fields that are shown with these values, in the order of the screen. */
  Set<String> shown(Map<String, JsonNode> values) {
    Map<String, JsonNode> seen = new HashMap<>();
    Set<String> shown = new HashSet<>();
    for (Place place : inOrder) {
      if (place.rules().stream().allMatch(rule -> rule.isMet(seen))) {
        shown.add(place.field());
        Optional.ofNullable(values.get(place.field()))
            .ifPresent(value -> seen.put(place.field(), value));
      }
    }
    Set<String> ordered = new LinkedHashSet<>();
    onScreen.stream().map(Place::field).filter(shown::contains).forEach(ordered::add);
    return ordered;
  }
}
