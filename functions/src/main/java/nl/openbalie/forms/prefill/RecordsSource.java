package nl.openbalie.forms.prefill;

import com.fasterxml.jackson.core.JsonPointer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.openbalie.forms.prefill.RecordsStore.Records;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.FormRules;
import nl.openbalie.live.IdentityLevel;
import org.jspecify.annotations.Nullable;

/** What the organisation's own service knows of the customer; it is asked once in a visit. */
@Singleton
@Requires(beans = {RecordsClient.class, RecordsStore.class})
final class RecordsSource implements Source {

  private final RecordsClient client;
  private final RecordsStore store;
  private final InstantSource clock;

  RecordsSource(RecordsClient client, RecordsStore store, InstantSource clock) {
    this.client = client;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "records";
  }

  @Override
  public Map<Mapping, Known> values(Asker asker, Set<Mapping> wanted) throws Exception {
    FormRules.Records rules = asker.settings().forms().records();
    CustomerIdentity customer = asker.identity().orElse(null);
    if (rules == null || customer == null || !asker.reaches(rules.identity())) {
      return Map.of();
    }
    Records records = records(asker.journey(), customer, rules);
    return Mapping.find(wanted, mapping -> known(records, mapping.name(), rules.identity()));
  }

  private Records records(String journey, CustomerIdentity customer, FormRules.Records rules)
      throws Exception {
    Optional<Records> kept = store.find(journey, customer.customer());
    if (kept.isPresent() || customer.subject() == null) {
      return kept.orElseGet(() -> new Records(Map.of(), clock.instant()));
    }
    JsonNode record = client.record(customer.subject());
    Records told = new Records(values(record, rules.values()), clock.instant());
    store.keep(journey, customer.customer(), told);
    return told;
  }

  private static Map<String, JsonNode> values(JsonNode record, Map<String, String> pointers) {
    Map<String, JsonNode> values = new HashMap<>();
    pointers.forEach((name, pointer) -> {
      JsonNode value = at(record, pointer);
      if (value != null && isPlain(value)) {
        values.put(name, value);
      }
    });
    return values;
  }

  private static @Nullable JsonNode at(JsonNode record, String pointer) {
    JsonNode node = record;
    JsonPointer rest = JsonPointer.compile(pointer);
    while (node != null && !rest.matches()) {
      node =
          node.isArray() ? node.get(rest.getMatchingIndex()) : node.get(rest.getMatchingProperty());
      rest = rest.tail();
    }
    return node;
  }

  /** What a field can hold. */
  private static boolean isPlain(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.values().spliterator(), false).allMatch(JsonNode::isString)
        : value.isString() || value.isNumber() || value.isBoolean();
  }

  private Optional<Known> known(Records records, String name, IdentityLevel level) {
    return Optional.ofNullable(records.values().get(name))
        .map(value -> new Known(value, name(), records.asOf(), level, null))
        .map(known -> known.from(name(), IdentityLevel.SIGNED_IN));
  }
}
