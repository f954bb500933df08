package nl.openbalie.cloud;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a function answers to an {@link HttpApiEvent}.
 *
 * @param headers by their names in any case
 * @param body empty without one
 */
public record HttpApiResponse(int status, Map<String, List<String>> headers, String body) {

  /**
   * @throws IllegalArgumentException when a gateway would say 502 to it
   */
  public static HttpApiResponse read(String json) {
    try {
      var answer = JSON.std.mapFrom(json);
      if (answer.get("statusCode") instanceof Integer status) {
        return new HttpApiResponse(status, headers(answer), body(answer));
      }
      throw new IllegalArgumentException("No statusCode in " + json);
    } catch (IOException e) {
      throw new IllegalArgumentException("Not JSON: " + json, e);
    }
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static Map<String, List<String>> headers(Map<String, Object> answer) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (var field : List.of("headers", "multiValueHeaders")) {
      if (answer.get(field) instanceof Map<?, ?> map) {
        map.forEach((name, value) -> headers.put(String.valueOf(name), values(value)));
      }
    }
    return headers;
  }

  private static List<String> values(Object value) {
    var values = value instanceof List<?> list ? list.stream() : Stream.of(value);
    return values.map(String::valueOf).toList();
  }

  private static String body(Map<String, Object> answer) {
    var body = answer.get("body") instanceof String text ? text : "";
    return Boolean.TRUE.equals(answer.get("isBase64Encoded"))
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }
}
