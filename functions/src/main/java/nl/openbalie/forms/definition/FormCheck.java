package nl.openbalie.forms.definition;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Sensitivity;
import nl.openbalie.live.Settings;
import nl.openbalie.rules.Flaw;
import org.jspecify.annotations.Nullable;

/** Tells whether a form can be saved. */
@Singleton
@Requires(property = "openbalie.function", pattern = "editing|all")
public final class FormCheck {

  /** More than twice what the steps and groups of a real form need. */
  private static final int DEEPEST = 24;

  private final ObjectMapper json;
  private final Schemas schemas;
  private final ShapeCheck shape;

  FormCheck(ObjectMapper json, InstantSource clock) {
    this.json = json;
    this.schemas = new Schemas(clock);
    this.shape = new ShapeCheck(schemas);
  }

  /**
   * Why the form cannot be saved; nothing when it can.
   *
   * @return a flaw whose path begins within the definition, as {@code schema.properties.name}
   */
  public Optional<Flaw> flaw(FormDefinition definition, Settings settings) {
    return deep("schema", definition.schema())
        .or(() -> deep("ui", definition.ui()))
        .or(() -> shape.flaw(tree(definition)))
        .or(() -> new FieldsCheck(definition.schema()).flaws().findFirst())
        .or(() -> new ScreenCheck(definition).flaws().findFirst())
        .or(() -> circle(definition))
        .or(() -> new WordsCheck(definition).flaws().findFirst())
        .or(() -> new SourcesCheck(definition, settings).flaws().findFirst())
        .or(() -> topic(definition, settings))
        .or(() -> fields(definition, settings));
  }

  /** Looked at first, since nothing can be trusted to come back from a deep enough place. */
  private static Optional<Flaw> deep(String path, @Nullable JsonNode node) {
    return node != null && isDeeper(node, DEEPEST)
        ? Optional.of(Flaw.at(path, "depth", DEEPEST))
        : Optional.empty();
  }

  private static boolean isDeeper(JsonNode node, int most) {
    return node.isContainerNode()
        && (most == 0
            || StreamSupport.stream(node.values().spliterator(), false)
                .anyMatch(each -> isDeeper(each, most - 1)));
  }

  private com.fasterxml.jackson.databind.JsonNode tree(FormDefinition definition) {
    try {
      return Schemas.jackson(json.writeValueToTree(definition));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Flaw> topic(FormDefinition definition, Settings settings) {
    return settings.topic(definition.topic()).isPresent()
        ? Optional.empty()
        : Optional.of(Flaw.at("topic", "topic", definition.topic()));
  }

  private Optional<Flaw> circle(FormDefinition definition) {
    return Visibility.circle(Layout.of(definition.ui(), schemas))
        .map(field -> Flaw.at("ui", "circle", field));
  }

  /** What can be told only when the form can be used. */
  private Optional<Flaw> fields(FormDefinition definition, Settings settings) {
    Form form = Form.of("", 0, definition, schemas);
    AskedBudget budget = new AskedBudget(form, Layout.of(definition.ui(), schemas));
    return form.fields().stream()
        .flatMap(field -> field(form, field).stream())
        .findFirst()
        .or(() -> new RulesCheck(form).flaws().findFirst())
        .or(() -> asked(budget.most(), settings.forms().askedFields()));
  }

  private static Optional<Flaw> field(Form form, Field field) {
    if (field.sensitive() != Sensitivity.NONE
        && form.definition().identity() != IdentityLevel.STRONG) {
      return Optional.of(Flaw.at("identity", "identity", field.name()));
    }
    boolean fillable =
        field.format() != null
            || field.schema().get("pattern") != null
            || new Samples(field.schema())
                .values()
                .anyMatch(value -> form.fits(field.name(), value));
    return fillable
        ? Optional.empty()
        : Optional.of(Flaw.at("schema.properties." + field.name(), "unfillable"));
  }

  private static Optional<Flaw> asked(int most, int budget) {
    return most <= budget
        ? Optional.empty()
        : Optional.of(Flaw.at("schema.required", "asked", most, budget));
  }
}
