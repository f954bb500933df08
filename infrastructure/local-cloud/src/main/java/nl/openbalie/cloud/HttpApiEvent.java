package nl.openbalie.cloud;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as an HTTP API sends it to a function: payload format 1.0.
 *
 * @param path decoded, from {@code /}
 * @param query decoded, with every value in order
 * @param body a text; null without one
 * @param claims of the token that the authorizer accepted; null without an authorizer
 */
public record HttpApiEvent(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    @Nullable String body,
    @Nullable Map<String, Object> claims,
    String sourceIp) {

  public static HttpApiEvent of(String method, String path) {
    return new HttpApiEvent(method, path, Map.of(), Map.of(), null, null, "192.0.2.1");
  }

  public HttpApiEvent query(String name, String value) {
    return new HttpApiEvent(
        method, path, with(query, name, value), headers, body, claims, sourceIp);
  }

  public HttpApiEvent header(String name, String value) {
    return new HttpApiEvent(
        method, path, query, with(headers, name, value), body, claims, sourceIp);
  }

  public HttpApiEvent body(String body) {
    return new HttpApiEvent(method, path, query, headers, body, claims, sourceIp);
  }

  public HttpApiEvent claims(Map<String, Object> claims) {
    return new HttpApiEvent(method, path, query, headers, body, claims, sourceIp);
  }

  public HttpApiEvent sourceIp(String sourceIp) {
    return new HttpApiEvent(method, path, query, headers, body, claims, sourceIp);
  }

  /** The event, as if the route were {@code $default}. */
  public String json() {
    return json("$default");
  }

  /**
   * @param resource path of the route that was taken, such as {@code /v1/articles/{id}}
   */
  public String json(String resource) {
    var event = new LinkedHashMap<String, @Nullable Object>();
    event.put("version", "1.0");
    event.put("resource", resource);
    event.put("path", path);
    event.put("httpMethod", method);
    event.put("headers", last(headers));
    event.put("multiValueHeaders", headers);
    event.put("queryStringParameters", query.isEmpty() ? null : last(query));
    event.put("multiValueQueryStringParameters", query.isEmpty() ? null : query);
    event.put("requestContext", context(resource));
    event.put("pathParameters", null);
    event.put("stageVariables", null);
    event.put("body", body);
    event.put("isBase64Encoded", false);
    return Json.write(event);
  }

  private Map<String, @Nullable Object> context(String resource) {
    var context = new LinkedHashMap<String, @Nullable Object>();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("authorizer", authorizer());
    context.put("domainName", "localhost");
    context.put("domainPrefix", "localhost");
    context.put("httpMethod", method);
    context.put("identity", Map.of("sourceIp", sourceIp));
    context.put("path", path);
    context.put("protocol", "HTTP/1.1");
    context.put("requestId", "local");
    context.put("resourceId", method + " " + resource);
    context.put("resourcePath", resource);
    context.put("stage", "$default");
    return context;
  }

  private @Nullable Map<String, @Nullable Object> authorizer() {
    if (claims == null) {
      return null;
    }
    var authorizer = new LinkedHashMap<String, @Nullable Object>();
    var texts = new LinkedHashMap<String, Object>();
    claims.forEach((name, value) -> texts.put(name, claim(value)));
    authorizer.put("claims", texts);
    authorizer.put("scopes", null);
    return authorizer;
  }

  /** The gateway makes every claim a text: a list becomes {@code [a b]}. */
  private static String claim(Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
        : String.valueOf(value);
  }

  private static Map<String, String> last(Map<String, List<String>> values) {
    var last = new LinkedHashMap<String, String>();
    values.forEach((name, all) -> last.put(name, all.getLast()));
    return last;
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> values, String name, String value) {
    var more = new LinkedHashMap<>(values);
    var before = values.getOrDefault(name, List.of()).stream();
    more.put(name, Stream.concat(before, Stream.of(value)).toList());
    return more;
  }
}
