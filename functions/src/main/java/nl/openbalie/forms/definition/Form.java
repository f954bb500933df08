package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.web.Language;

/** A version of a form, ready to be filled in. Thread-safe; made once and used by many. */
public final class Form {

  private final String id;
  private final int version;
  private final FormDefinition definition;

  private Form(String id, int version, FormDefinition definition) {
    this.id = id;
    this.version = version;
    this.definition = definition;
  }

  /**
   * A form that {@link FormCheck} found in order.
   *
   * @param clock tells whether a date of birth is in the future
   */
  public static Form of(String id, int version, FormDefinition definition, InstantSource clock) {
    return new Form(id, version, definition);
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
    throw new UnsupportedOperationException();
  }

  /** All fields, in the order in which they stand on the screen. */
  public List<Field> fields() {
    throw new UnsupportedOperationException();
  }

  /** The field with this name. */
  public Optional<Field> field(String name) {
    throw new UnsupportedOperationException();
  }

  /** What the field is called. */
  public String label(String field, Language language) {
    throw new UnsupportedOperationException();
  }

  /** A value as a customer reads it, in one line. */
  public String readable(String field, JsonNode value, Language language) {
    throw new UnsupportedOperationException();
  }

  /** The names of the fields that are shown with these values, in order. */
  public Set<String> shown(Map<String, JsonNode> values) {
    throw new UnsupportedOperationException();
  }

  /** The fields left to ask: shown, required, and without a value that will do; in order. */
  public List<String> ask(Map<String, JsonNode> values) {
    throw new UnsupportedOperationException();
  }

  /**
   * The values in the one way in which we write them: a postcode as {@code 1234 AB}, nothing for a
   * text without anything in it. What cannot be written so stays as it is.
   */
  public Map<String, JsonNode> canonical(Map<String, JsonNode> values) {
    throw new UnsupportedOperationException();
  }

  /** Whether a field could hold this value. */
  public boolean fits(String field, JsonNode value) {
    throw new UnsupportedOperationException();
  }

  /** What is wrong with the values there are, as advice while a customer types. */
  public List<FieldError> advice(Map<String, JsonNode> values, Language language) {
    throw new UnsupportedOperationException();
  }

  /** Why it cannot be sent; nothing when it can. Fields that are not shown do not count. */
  public List<FieldError> errors(Map<String, JsonNode> values, Language language) {
    throw new UnsupportedOperationException();
  }

  /** What is sent: the values of the fields that are shown, in order. */
  public Map<String, JsonNode> sent(Map<String, JsonNode> values) {
    throw new UnsupportedOperationException();
  }

  /** The schema with labels as {@code title}, help as {@code description}, choices by name. */
  public JsonNode schema(Language language) {
    throw new UnsupportedOperationException();
  }

  /** The UI schema with the labels of steps and groups in place. */
  public JsonNode ui(Language language) {
    throw new UnsupportedOperationException();
  }
}
