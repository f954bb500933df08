package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a form stands with some values.
 *
 * @param fields all of the form
 * @param shown names, in the order of the screen
 * @param written all values, of fields that are not shown or not there as well
 * @param sent those of the fields that are shown
 * @param violations of what is sent
 */
record Evaluation(
    Map<String, Field> fields,
    Set<String> shown,
    Map<String, JsonNode> written,
    Map<String, JsonNode> sent,
    Map<String, Violation> violations) {

  static Map<String, JsonNode> sent(Set<String> shown, Map<String, JsonNode> written) {
    Map<String, JsonNode> sent = new LinkedHashMap<>();
    for (String name : shown) {
      JsonNode value = written.get(name);
      if (value != null) {
        sent.put(name, value);
      }
    }
    return sent;
  }

  List<String> ask() {
    return shown.stream()
        .filter(name -> Objects.requireNonNull(fields.get(name)).required())
        .filter(name -> !sent.containsKey(name) || violations.containsKey(name))
        .toList();
  }

  /** Names that are no field's. */
  List<String> unknown() {
    return written.keySet().stream().filter(name -> !fields.containsKey(name)).toList();
  }
}
