package nl.openbalie.cloud;

import java.util.List;

/**
 * A statement of a function's policy that allows something.
 *
 * @param actions as in {@code dynamodb:GetItem}
 * @param resources as the template writes them, as in <code>${KnowledgeTable.Arn}</code>
 */
public record Permission(List<String> actions, List<String> resources) {

  static Permission of(Section statement) {
    if (!statement.text("Effect").equals("Allow")) {
      throw new TemplateException(statement.line(), "only statements that allow are understood");
    }
    return new Permission(
        statement.oneOrMore("Action").stream().map(Expression::text).toList(),
        statement.oneOrMore("Resource").stream().map(Expression::text).toList());
  }
}
