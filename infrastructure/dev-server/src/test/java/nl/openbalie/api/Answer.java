package nl.openbalie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API answered.
 *
 * @param headers by their names in any case
 */
record Answer(int status, Map<String, List<String>> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  /** A part of the body, by JSON Pointer. */
  JsonNode at(String pointer) {
    return json().at(pointer);
  }

  String text(String pointer) {
    return at(pointer).asText();
  }

  Optional<String> find(String header) {
    return headers.getOrDefault(header, List.of()).stream().findFirst();
  }

  String header(String name) {
    return find(name).orElseThrow(() -> new AssertionError("no header " + name + " in " + this));
  }

  /** The last word of the problem's type, such as {@code query-empty}; empty when there is none. */
  String problem() {
    return status < 400 ? "" : text("/type").replace("urn:openbalie:problem:", "");
  }
}
