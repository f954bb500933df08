package nl.openbalie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API, before a transport writes it down.
 *
 * @param path decoded
 * @param query decoded, in order
 */
record Call(
    String method,
    String path,
    List<Map.Entry<String, String>> query,
    Map<String, String> headers,
    @Nullable String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Call of(String method, String path) {
    return new Call(method, path, List.of(), Map.of(), null);
  }

  static Call get(String path) {
    return of("GET", path);
  }

  static Call post(String path, Object body) {
    return of("POST", path).json(body);
  }

  Call query(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(query);
    more.add(Map.entry(name, value));
    return new Call(method, path, more, headers, body);
  }

  Call header(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Call(method, path, query, more, body);
  }

  /** Sends this along as it is. */
  Call text(String contentType, String text) {
    return new Call(method, path, query, headers, text).header("Content-Type", contentType);
  }

  Call json(Object value) {
    try {
      return text("application/json", JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Call journey(Answer earlier) {
    return header("Journey", earlier.header("Journey"));
  }

  /** With the token of somebody who has these roles. */
  Call as(Role... roles) {
    return header("Authorization", "Bearer " + World.get().token(roles));
  }

  /** With the token of a customer who signed in with this assurance. */
  Call asCustomer(String subject, String assurance) {
    return header("Authorization", "Bearer " + World.get().customerToken(subject, assurance));
  }

  /** With the token of this colleague. */
  Call asColleague(String subject) {
    return header("Authorization", "Bearer " + World.get().token(subject, Role.COLLEAGUE));
  }

  String first(String name, String otherwise) {
    return query.stream()
        .filter(one -> one.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  boolean isPublic() {
    return !path.startsWith("/v1/admin/") && !path.startsWith("/v1/desk/");
  }

  @Override
  public String toString() {
    String sent =
        body == null ? "" : " " + (body.length() > 300 ? body.length() + " characters" : body);
    return method + " " + path + " " + query + " " + headers.keySet() + sent;
  }
}
