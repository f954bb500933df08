package nl.openbalie.cloud;

import java.util.Optional;

/**
 * A route of the HTTP API.
 *
 * @param method such as {@code GET}, or {@code ANY}
 * @param path with {@code {name}} for one segment and {@code {name+}} for the rest, or {@code
 *     $default}
 * @param function logical id of the function behind it
 * @param authorizer name of the authorizer whose token the gateway asks for; empty for none
 */
public record Route(String method, String path, String function, Optional<String> authorizer) {

  private static final String DEFAULT = "$default";

  /** Whether the gateway asks for a token. */
  public boolean authorized() {
    return authorizer.isPresent();
  }

  boolean matches(String method, String path) {
    return (this.method.equals("ANY") || this.method.equals(method))
        && (this.path.equals(DEFAULT) || matches(segments(this.path), segments(path)));
  }

  /**
   * Sorts the most specific first: at the first segment that differs a literal goes before a
   * variable and that before the rest of the path; then a method before {@code ANY}.
   */
  String rank() {
    var rank = new StringBuilder();
    if (path.equals(DEFAULT)) {
      rank.append('9');
    } else {
      for (var segment : segments(path)) {
        rank.append(isRest(segment) ? '3' : isVariable(segment) ? '2' : '1');
      }
    }
    return rank.append(method.equals("ANY") ? "1" : "0").toString();
  }

  private static boolean matches(String[] pattern, String[] path) {
    for (int i = 0; i < pattern.length; i++) {
      if (i >= path.length) {
        return false;
      }
      if (isRest(pattern[i])) {
        return !path[i].isEmpty();
      }
      if (isVariable(pattern[i]) ? path[i].isEmpty() : !pattern[i].equals(path[i])) {
        return false;
      }
    }
    return pattern.length == path.length;
  }

  private static String[] segments(String path) {
    return path.split("/", -1);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isRest(String segment) {
    return isVariable(segment) && segment.endsWith("+}");
  }
}
