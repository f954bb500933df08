package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Walk walk = new Walk(layout);
    walk.circle()
        .ifPresent(field -> {
          throw new IllegalArgumentException("whether it is shown depends on itself: " + field);
        });
    return new Visibility(layout.places(), walk.done);
  }

  /** A field that is shown or not depending on itself. */
  static Optional<String> circle(Layout layout) {
    return new Walk(layout).circle();
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

  /** Goes through the fields, first to those that a field depends on. */
  private static final class Walk {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Place> done = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();

    Walk(Layout layout) {
      layout.places().forEach(place -> places.put(place.field(), place));
    }

    Optional<String> circle() {
      return places.values().stream().filter(place -> !ends(place)).map(Place::field).findFirst();
    }

    private boolean ends(Place place) {
      if (done.contains(place)) {
        return true;
      }
      if (!begun.add(place.field())) {
        return false;
      }
      boolean ends =
          place.dependsOn().map(places::get).allMatch(other -> other == null || ends(other));
      done.add(place);
      return ends;
    }
  }
}
