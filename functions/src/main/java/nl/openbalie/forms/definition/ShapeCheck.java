package nl.openbalie.forms.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.openbalie.rules.Flaw;

/** Whether a form looks as it should: what {@code form.schema.json} allows of JSON Schema. */
final class ShapeCheck {

  /** The most characters of a form. */
  private static final int LONGEST = 60_000;

  private static final SchemaLocation JSON_SCHEMA =
      SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");

  private static final Set<String> CONDITIONS =
      Set.of(
          "if",
          "then",
          "else",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "dependentSchemas",
          "dependentRequired");

  private static final Set<String> REFERENCES =
      Set.of("$ref", "$dynamicRef", "$defs", "$id", "$anchor", "$dynamicAnchor");

  private final Schema jsonSchema;
  private final Schema form;

  ShapeCheck(Schemas schemas) {
    this.jsonSchema = schemas.compile(JSON_SCHEMA);
    try (InputStream resource =
        Objects.requireNonNull(ShapeCheck.class.getResourceAsStream("form.schema.json"))) {
      this.form = schemas.compile(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first thing that is wrong with a definition in JSON. */
  Optional<Flaw> flaw(JsonNode definition) {
    if (definition.toString().length() > LONGEST) {
      return Optional.of(Flaw.at("", "size", LONGEST));
    }
    return jsonSchema.validate(definition.path("schema")).stream()
        .filter(error -> !error.getKeyword().equals("format")) // FieldsCheck tells what RE2 says
        .findFirst()
        .map(error -> Flaw.at("schema" + path(error.getInstanceLocation()), "json-schema"))
        .or(() -> form.validate(definition).stream().findFirst().map(ShapeCheck::flaw));
  }

  private static Flaw flaw(Error error) {
    String path = path(error.getInstanceLocation()) + place(error);
    return Flaw.at(path.substring(1), reason(error), arguments(error));
  }

  /** What is missing, or should not be there, is told by its name. */
  private static String place(Error error) {
    return error.getProperty() == null ? "" : "." + error.getProperty();
  }

  private static String reason(Error error) {
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknown(error);
      case "pattern" -> definitionOf(error);
      case "type" -> error.getInstanceNode().isNull() ? "required" : "type";
      default -> error.getKeyword();
    };
  }

  private static String unknown(Error error) {
    if (!"schema".equals(error.getInstanceLocation().getElement(0))) {
      return "additionalProperties";
    }
    String keyword = error.getProperty();
    return CONDITIONS.contains(keyword)
        ? "condition"
        : REFERENCES.contains(keyword) ? "reference" : "keyword";
  }

  /** Of a pattern, what it describes: nobody wants to read it. */
  private static String definitionOf(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    return path.getElement(path.getNameCount() - 2).toString();
  }

  private static Object[] arguments(Error error) {
    JsonNode limit = error.getSchemaNode();
    if (limit.isNumber()) {
      return new Object[] {limit.decimalValue()};
    }
    return limit.isArray() ? new Object[] {words(limit)} : new Object[] {limit.asText()};
  }

  private static String words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  /** As in {@code .ui.elements[0].scope}. */
  private static String path(NodePath path) {
    return IntStream.range(0, path.getNameCount())
        .mapToObj(path::getElement)
        .map(element -> element instanceof Integer ? "[" + element + "]" : "." + element)
        .collect(Collectors.joining());
  }
}
