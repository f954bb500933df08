package nl.openbalie.forms.prefill;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Location;

/** What follows from the settings, and from a postcode once that is known. */
@Singleton
final class SettingsSource implements Source {

  private final InstantSource clock;

  SettingsSource(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public boolean last() {
    return true;
  }

  @Override
  public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) {
    return Mapping.find(
        wanted,
        mapping ->
            switch (mapping.name()) {
              case "today" -> Optional.of(today(asker));
              case "location" ->
                  postcode(asker).flatMap(known -> nearest(asker, mapping.field(), known));
              default -> Optional.empty();
            });
  }

  private Known today(Asker asker) {
    Instant now = clock.instant();
    String day =
        now.atZone(ZoneId.of(asker.settings().organisation().zone())).toLocalDate().toString();
    return new Known(JsonNode.createStringNode(day), name(), now, IdentityLevel.ANONYMOUS, null);
  }

  private static Optional<Known> postcode(Asker asker) {
    return asker.form().fields().stream()
        .filter(field -> "postcode".equals(field.format()))
        .flatMap(field -> filledIn(asker, field))
        .findFirst();
  }

  private static Stream<Known> filledIn(Asker asker, Field field) {
    Known known = asker.known().get(field.name());
    return known != null && known.value() != null && asker.form().fits(field.name(), known.value())
        ? Stream.of(known)
        : Stream.empty();
  }

  /** As private as the postcode that it follows from; among places that this field can hold. */
  private Optional<Known> nearest(Asker asker, String field, Known postcode) {
    int here = digits(Objects.requireNonNull(postcode.value()).getStringValue());
    return asker.settings().locations().stream()
        .filter(location -> location.postcode() != null)
        .filter(location -> asker.form().fits(field, id(location)))
        .min(Comparator.comparingInt(location -> distance(location, here)))
        .map(location ->
            new Known(id(location), name(), postcode.asOf(), postcode.identity(), null));
  }

  private static JsonNode id(Location location) {
    return JsonNode.createStringNode(location.id());
  }

  private static int distance(Location location, int here) {
    return Math.abs(digits(Objects.requireNonNull(location.postcode())) - here);
  }

  private static int digits(String postcode) {
    return Integer.parseInt(postcode.substring(0, 4));
  }
}
