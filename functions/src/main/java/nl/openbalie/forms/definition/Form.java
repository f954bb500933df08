package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.forms.definition.FormDefinition.FieldText;
import nl.openbalie.web.Language;

/** A version of a form, ready to be filled in. Thread-safe; made once and used by many. */
public final class Form {

  private final String id;
  private final int version;
  private final FormDefinition definition;
  private final Schemas schemas;
  private final Map<String, Field> fields;
  private final Visibility visibility;
  private final Validation validation;

  private Form(String id, int version, FormDefinition definition, Schemas schemas) {
    this.id = id;
    this.version = version;
    this.definition = definition;
    this.schemas = schemas;
    Layout layout = Layout.of(definition.ui(), schemas);
    this.fields = FieldReader.fields(definition, layout);
    this.visibility = Visibility.of(layout);
    this.validation = new Validation(fields, schemas);
  }

  /**
   * A form that {@link FormCheck} found in order.
   *
   * @param clock tells whether a date of birth is in the future
   */
  public static Form of(String id, int version, FormDefinition definition, InstantSource clock) {
    return of(id, version, definition, new Schemas(clock));
  }

  static Form of(String id, int version, FormDefinition definition, Schemas schemas) {
    return new Form(id, version, definition, schemas);
  }

  public String id() {
    return id;
  }

  public int version() {
    return version;
  }

  public FormDefinition definition() {
    return definition;
  }

  /** What the form is called. */
  public String title(Language language) {
    return Objects.requireNonNull(definition.title().get(language.code()));
  }

  /** All fields, in the order in which they stand on the screen. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  /** The field with this name. */
  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** What the field is called. */
  public String label(String field, Language language) {
    return text(field, language).label();
  }

  /** A value as a customer reads it, in one line. */
  public String readable(String field, JsonNode value, Language language) {
    return new ReadableValue(known(field), text(field, language), language).of(value);
  }

  /** The names of the fields that are shown with these values, in order. */
  public Set<String> shown(Map<String, JsonNode> values) {
    return visibility.shown(canonical(values));
  }

  /** The fields left to ask: shown, required, and without a value that will do; in order. */
  public List<String> ask(Map<String, JsonNode> values) {
    return evaluation(values).ask();
  }

  /**
   * The values in the one way in which we write them: a postcode as {@code 1234 AB}, nothing for a
   * text without anything in it. What cannot be written so stays as it is.
   */
  public Map<String, JsonNode> canonical(Map<String, JsonNode> values) {
    var today = schemas.today();
    Map<String, JsonNode> written = new LinkedHashMap<>();
    values.forEach((name, value) ->
        new Canonical(field(name).map(Field::format).orElse(null), today)
            .of(value)
            .ifPresent(one -> written.put(name, one)));
    return written;
  }

  /** Whether a field could hold this value. */
  public boolean fits(String field, JsonNode value) {
    Map<String, JsonNode> written = canonical(Map.of(field, value));
    return fields.containsKey(field)
        && !written.isEmpty()
        && validation.violations(written).isEmpty();
  }

  /** What is wrong with the values there are, as advice while a customer types. */
  public List<FieldError> advice(Map<String, JsonNode> values, Language language) {
    Evaluation evaluation = evaluation(values);
    return errors(evaluation.violations(), evaluation.unknown(), language);
  }

  /** Why it cannot be sent; nothing when it can. Fields that are not shown do not count. */
  public List<FieldError> errors(Map<String, JsonNode> values, Language language) {
    Evaluation evaluation = evaluation(values);
    Map<String, Violation> all = new HashMap<>(evaluation.violations());
    evaluation.ask().forEach(name -> all.putIfAbsent(name, Violation.REQUIRED));
    return errors(all, evaluation.unknown(), language);
  }

  private List<FieldError> errors(
      Map<String, Violation> violations, List<String> unknown, Language language) {
    Stream<FieldError> known =
        fields.values().stream()
            .filter(field -> violations.containsKey(field.name()))
            .map(field -> error(field, violations, language));
    return Stream.concat(known, unknown.stream().map(name -> FieldError.unknown(name, language)))
        .toList();
  }

  private FieldError error(Field field, Map<String, Violation> violations, Language language) {
    Violation violation = Objects.requireNonNull(violations.get(field.name()));
    String sentence = violation.sentence(field, text(field.name(), language), language);
    return FieldError.of(field.name(), sentence);
  }

  /** What is sent: the values of the fields that are shown, in order. */
  public Map<String, JsonNode> sent(Map<String, JsonNode> values) {
    Map<String, JsonNode> written = canonical(values);
    return Evaluation.sent(visibility.shown(written), written);
  }

  private Evaluation evaluation(Map<String, JsonNode> values) {
    Map<String, JsonNode> written = canonical(values);
    Set<String> shown = visibility.shown(written);
    Map<String, JsonNode> sent = Evaluation.sent(shown, written);
    return new Evaluation(fields, shown, written, sent, validation.violations(sent));
  }

  /** The schema with labels as {@code title}, help as {@code description}, choices by name. */
  public JsonNode schema(Language language) {
    return localised(language).schema(definition.schema(), title(language));
  }

  /** The UI schema with the labels of steps and groups in place. */
  public JsonNode ui(Language language) {
    return localised(language).ui(definition.ui());
  }

  private Localised localised(Language language) {
    return new Localised(texts(language));
  }

  private FieldText text(String field, Language language) {
    return Objects.requireNonNull(texts(language).fields().get(field), field);
  }

  private FormDefinition.Texts texts(Language language) {
    return Objects.requireNonNull(definition.texts().get(language.code()));
  }

  private Field known(String field) {
    return Objects.requireNonNull(fields.get(field), field);
  }
}
