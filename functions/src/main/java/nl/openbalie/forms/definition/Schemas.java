package nl.openbalie.forms.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.regex.RegularExpression;
import io.micronaut.json.tree.JsonNode;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Schema 2020-12 with our formats, and patterns that take no longer than the text is long. */
final class Schemas {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .regularExpressionFactory(Schemas::linear)
          .build();

  private final InstantSource clock;
  private final SchemaRegistry registry;

  Schemas(InstantSource clock) {
    this.clock = clock;
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .formats(Stream.of(Format.values()).map(Checked::new).toList())
            .keyword(new NonValidationKeyword(FieldReader.SENSITIVE))
            .build();
    this.registry =
        SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(CONFIG));
  }

  /** The schema, ready for use; it was checked when it was saved. */
  Schema compile(JsonNode schema) {
    return registry.getSchema(jackson(schema));
  }

  /** One of the schemas that JSON Schema itself consists of. */
  Schema compile(SchemaLocation location) {
    return registry.getSchema(location);
  }

  /** A schema of ours, in JSON. */
  Schema compile(InputStream schema) {
    return registry.getSchema(schema, InputFormat.JSON);
  }

  /** The last day that has begun anywhere, since a form knows no zone. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
  }

  /** The same in the words of the validator. */
  static com.fasterxml.jackson.databind.JsonNode jackson(JsonNode node) {
    return jackson(node.getValue());
  }

  /**
   * The same in the words of the validator.
   *
   * @param value what {@link JsonNode#getValue} gives
   */
  static com.fasterxml.jackson.databind.JsonNode jackson(@Nullable Object value) {
    return JACKSON.valueToTree(value);
  }

  private static RegularExpression linear(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return text -> pattern.matcher(text).find();
  }

  /** A format as the validator knows it. */
  private final class Checked implements com.networknt.schema.format.Format {

    private final Format format;

    Checked(Format format) {
      this.format = format;
    }

    @Override
    public String getName() {
      return format.word();
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return format.written(value, today()).isPresent();
    }
  }
}
