package nl.openbalie.cloud;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the template that may have names of other things in it, written as {@code !Sub} does;
 * {@code !Ref X} is {@code ${X}} and {@code !GetAtt X.Arn} is {@code ${X.Arn}}.
 *
 * @param line where it stands, from 1
 */
public record Expression(String text, int line) {

  private static final Pattern NAME = Pattern.compile("\\$\\{(!?)([^}]+)}");

  static Expression plain(String text, int line) {
    return new Expression(text.replace("${", "${!"), line);
  }

  /**
   * @throws TemplateException when a name has no value
   */
  String resolve(Function<String, Optional<String>> names) {
    return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, names)));
  }

  /** The one name that this is, such as {@code KnowledgeTable.StreamArn}. */
  String name() {
    var found = NAME.matcher(text);
    if (!found.matches() || !found.group(1).isEmpty()) {
      throw new TemplateException(line, "expected !Ref or !GetAtt instead of '" + text + "'");
    }
    return found.group(2);
  }

  private String value(MatchResult found, Function<String, Optional<String>> names) {
    var name = found.group(2);
    if (!found.group(1).isEmpty()) {
      return "${" + name + "}";
    }
    return names
        .apply(name)
        .orElseThrow(() -> new TemplateException(line, "nothing here is called " + name));
  }
}
