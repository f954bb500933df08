package nl.openbalie.cloud;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of an event filter: of each property that it names, one of the values listed, or a text
 * that begins with <code>{"prefix": …}</code>. Other comparisons of AWS are not known here.
 */
record EventPattern(Map<String, Object> properties) {

  private static final String PREFIX = "prefix";

  static EventPattern parse(Expression pattern) {
    try {
      return new EventPattern(JSON.std.mapFrom(pattern.text()));
    } catch (IOException e) {
      throw new TemplateException(pattern.line(), "a pattern must be JSON: " + e.getMessage());
    }
  }

  boolean matches(Map<?, ?> event) {
    return properties.entrySet().stream()
        .allMatch(property -> matches(property.getValue(), event.get(property.getKey())));
  }

  private static boolean matches(Object pattern, @Nullable Object value) {
    return switch (pattern) {
      case List<?> anyOf -> anyOf.stream().anyMatch(one -> is(one, value));
      case Map<?, ?> below -> value instanceof Map<?, ?> map && of(below).matches(map);
      default -> throw new TemplateException("a pattern has lists and objects only: " + pattern);
    };
  }

  private static boolean is(Object wanted, @Nullable Object value) {
    if (!(wanted instanceof Map<?, ?> comparison)) {
      return wanted.equals(value);
    }
    if (comparison.get(PREFIX) instanceof String prefix && comparison.size() == 1) {
      return value instanceof String text && text.startsWith(prefix);
    }
    throw new TemplateException("of comparisons only prefix is understood: " + comparison);
  }

  @SuppressWarnings("unchecked") // The keys of a JSON object are texts.
  private static EventPattern of(Map<?, ?> properties) {
    return new EventPattern((Map<String, Object>) properties);
  }
}
