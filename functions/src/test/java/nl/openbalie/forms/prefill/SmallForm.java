package nl.openbalie.forms.prefill;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.Place;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.FormDefinition;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.AnySettings;
import nl.openbalie.live.FormRules;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Location;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;

/** A form of a few fields, and whoever opens it. */
final class SmallForm {

  private static final String ID = "klein";

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Map<String, List<String>> sources = new HashMap<>();
  private Map<String, Known> known = Map.of();
  private List<Location> locations = List.of();
  private FormRules rules = new FormRules(7, 90, null);

  /** A field for any text. */
  SmallForm text(String name, String... places) {
    return field(name, Map.of("type", "string"), places);
  }

  SmallForm field(String name, Map<String, Object> schema, String... places) {
    properties.put(name, schema);
    sources.put(name, List.of(places));
    return this;
  }

  /** This was filled in already. */
  SmallForm known(String name, Known value) {
    Map<String, Known> more = new HashMap<>(known);
    more.put(name, value);
    known = more;
    return this;
  }

  SmallForm locations(Location... some) {
    locations = List.of(some);
    return this;
  }

  SmallForm rules(FormRules some) {
    rules = some;
    return this;
  }

  Form form() {
    Map<String, FormDefinition.FieldText> texts = new HashMap<>();
    List<Object> controls = new ArrayList<>();
    properties
        .keySet()
        .forEach(name -> {
          texts.put(name, new FormDefinition.FieldText(name, name, Map.of()));
          controls.add(Map.of("type", "Control", "scope", "#/properties/" + name));
        });
    FormDefinition.Texts text = new FormDefinition.Texts(texts, Map.of());
    FormDefinition definition =
        new FormDefinition(
            Map.of("nl", "Klein", "en", "Small"),
            "afval",
            IdentityLevel.STRONG,
            30,
            JsonNode.from(Map.of("type", "object", "properties", properties)),
            JsonNode.from(Map.of("type", "VerticalLayout", "elements", controls)),
            Map.of("nl", text, "en", text),
            sources);
    return Form.of(ID, 1, definition, Place.CLOCK);
  }

  Asker openedBy(Journey journey) {
    return openedBy(journey, null);
  }

  Asker openedBy(Journey journey, CustomerIdentity customer) {
    Optional<CustomerIdentity> identity = Optional.ofNullable(customer);
    IdentityLevel level = identity.map(CustomerIdentity::level).orElse(IdentityLevel.ANONYMOUS);
    return new Asker(journey.id(), identity, level, form(), settings(), Language.NL, known);
  }

  private Settings settings() {
    Settings plain = AnySettings.visits(Map.of(), List.of(), locations);
    return new Settings(
        plain.organisation(),
        plain.hours(),
        plain.exceptions(),
        plain.topics(),
        plain.policies(),
        plain.pools(),
        plain.products(),
        plain.locations(),
        plain.calling(),
        plain.retention(),
        rules,
        plain.synonyms(),
        plain.pinned());
  }
}
