package nl.openbalie.cloud;

import java.io.Reader;
import java.util.LinkedHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with CloudFormation's tags to {@link Section}s; every scalar stays a text. */
final class TemplateReader {

  private TemplateReader() {}

  static Section read(Reader yaml) {
    try {
      var root = new Yaml(new LoaderOptions()).compose(yaml);
      if (root != null && convert(root) instanceof Section section) {
        return section;
      }
    } catch (MarkedYAMLException e) {
      throw new TemplateException(e.getProblemMark().getLine() + 1, e.getProblem());
    }
    throw new TemplateException(1, "is not a template");
  }

  private static Object convert(Node node) {
    if (isFunction(node.getTag().getValue())) {
      return expression(node);
    }
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list -> list.getValue().stream().map(TemplateReader::convert).toList();
      case MappingNode mapping -> section(mapping);
      default -> throw new TemplateException(line(node), "can not be read");
    };
  }

  private static boolean isFunction(String tag) {
    return tag.length() > 1 && tag.startsWith("!");
  }

  private static Section section(MappingNode node) {
    var values = new LinkedHashMap<String, Object>();
    for (var entry : node.getValue()) {
      var key = key(entry.getKeyNode());
      values.put(key, convert(entry.getValueNode()));
    }
    return new Section(line(node), values);
  }

  private static String key(Node node) {
    var key = node instanceof ScalarNode scalar ? scalar.getValue() : "a list or mapping as key";
    if (key.startsWith("Fn::") || key.equals("Ref") || !(node instanceof ScalarNode)) {
      throw notUnderstood(node, key);
    }
    return key;
  }

  private static Expression expression(Node node) {
    var function = node.getTag().getValue();
    if (node instanceof ScalarNode scalar) {
      var text = scalar.getValue();
      return switch (function) {
        case "!Sub" -> new Expression(text, line(node));
        case "!Ref", "!GetAtt" -> new Expression("${" + text + "}", line(node));
        default -> throw notUnderstood(node, function);
      };
    }
    throw notUnderstood(node, function);
  }

  private static TemplateException notUnderstood(Node node, String what) {
    return new TemplateException(
        line(node), what + " is not understood: only !Ref, !Sub and !GetAtt with a text are");
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
