package nl.openbalie.forms.prefill;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.aws.Json;
import nl.openbalie.aws.Table;
import nl.openbalie.identity.Part;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What was filled in in the drafts of a visit, which {@code DraftStore} of forms writes. */
@Singleton
@Requires(property = "forms.table")
final class GivenStore {

  private final Table table;
  private final Json json;
  private final InstantSource clock;

  GivenStore(
      DynamoDbClient dynamoDb,
      @Property(name = "forms.table") String table,
      Json json,
      InstantSource clock) {
    this.table = new Table(dynamoDb, table);
    this.json = json;
    this.clock = clock;
  }

  /** The latest value of each field in all forms but this one. */
  Map<String, Known> latest(List<Part> parts, String except) {
    Map<String, Known> values = new HashMap<>();
    parts.stream()
        .flatMap(part -> drafts(part, except))
        .sorted(Comparator.comparing(Begun::changed))
        .forEach(draft -> values.putAll(draft.filledIn()));
    return values;
  }

  private Stream<Begun> drafts(Part part, String except) {
    return table
        .items("draft#" + part.journeyId())
        .filter(item -> item.moment("expires").isAfter(clock.instant()))
        .filter(item -> !item.text("sk").equals(except))
        .map(item -> json.read(item.text("draft"), Begun.class))
        .filter(draft -> part.contains(draft.changed()));
  }

  /** As much of a draft as is needed here. */
  @Serdeable
  record Begun(Map<String, Known> values, Instant changed) {

    /** Without what was made empty. */
    Map<String, Known> filledIn() {
      Map<String, Known> some = new HashMap<>(values);
      some.values().removeIf(known -> known.value() == null);
      return some;
    }
  }
}
