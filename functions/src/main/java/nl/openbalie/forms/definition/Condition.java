package nl.openbalie.forms.definition;

import com.networknt.schema.Schema;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the showing of fields depends on. */
sealed interface Condition {

  /** Whether it is so with these values; what is not there is empty. */
  boolean holds(Map<String, JsonNode> values);

  /** The fields it looks at. */
  Stream<String> fields();

  /** All of these, or any of them. */
  record Several(boolean all, List<Condition> conditions) implements Condition {

    @Override
    public boolean holds(Map<String, JsonNode> values) {
      return all
          ? conditions.stream().allMatch(condition -> condition.holds(values))
          : conditions.stream().anyMatch(condition -> condition.holds(values));
    }

    @Override
    public Stream<String> fields() {
      return conditions.stream().flatMap(Condition::fields);
    }
  }

  /**
   * A field's value passes a schema.
   *
   * @param whenEmpty whether a field without a value does
   */
  record Value(String field, Schema schema, boolean whenEmpty) implements Condition {

    @Override
    public boolean holds(Map<String, JsonNode> values) {
      JsonNode value = values.get(field);
      return value == null ? whenEmpty : schema.validate(Schemas.jackson(value)).isEmpty();
    }

    @Override
    public Stream<String> fields() {
      return Stream.of(field);
    }
  }
}
