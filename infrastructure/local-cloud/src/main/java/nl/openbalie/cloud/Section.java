package nl.openbalie.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mapping of the template; its values are sections, lists, texts and {@link Expression}s.
 *
 * @param line where it begins, from 1
 */
record Section(int line, Map<String, Object> values) {

  Set<String> names() {
    return values.keySet();
  }

  /** The section of that name, or an empty one. */
  Section section(String name) {
    return switch (values.get(name)) {
      case null -> new Section(line, Map.of());
      case Section section -> section;
      default -> throw wrong(name, "a mapping");
    };
  }

  /** The sections in a list, or none. */
  List<Section> sections(String name) {
    return list(name)
        .map(element -> {
          if (element instanceof Section section) {
            return section;
          }
          throw wrong(name, "a list of mappings");
        })
        .toList();
  }

  /** The texts in a list, or none. */
  List<Expression> expressions(String name) {
    return list(name).map(element -> expression(name, element)).toList();
  }

  /** The texts in a list, or the one that stands in its place. */
  List<Expression> oneOrMore(String name) {
    return values.get(name) instanceof List<?> ? expressions(name) : List.of(expression(name));
  }

  Expression expression(String name) {
    return optionalExpression(name).orElseThrow(() -> missing(name));
  }

  Optional<Expression> optionalExpression(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> expression(name, value));
  }

  String text(String name) {
    return optional(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optional(String name) {
    return switch (values.get(name)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text);
      default -> throw wrong(name, "a plain text");
    };
  }

  Optional<Integer> number(String name) {
    try {
      return optional(name).map(Integer::parseInt);
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number");
    }
  }

  private Expression expression(String name, Object value) {
    return switch (value) {
      case String text -> Expression.plain(text, line);
      case Expression expression -> expression;
      default -> throw wrong(name, "a text");
    };
  }

  private Stream<Object> list(String name) {
    return switch (values.get(name)) {
      case null -> Stream.of();
      case List<?> list -> list.stream().map(Object.class::cast);
      default -> throw wrong(name, "a list");
    };
  }

  private TemplateException missing(String name) {
    return new TemplateException(line, name + " is missing");
  }

  private TemplateException wrong(String name, String expected) {
    return new TemplateException(line, name + " must be " + expected);
  }
}
