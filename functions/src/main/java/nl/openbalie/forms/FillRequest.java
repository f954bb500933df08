package nl.openbalie.forms;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Sensitivity;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in. It may be wrong or incomplete, but not of a shape that no form can hold.
 *
 * @param version of the form, as it was when it was begun; the present one when left out
 * @param data by field; null empties the field, what is left out stays as it is
 */
@Serdeable
public record FillRequest(
    @Nullable Integer version,
    @Schema(type = "object", implementation = Object.class) @Nullable JsonNode data) {

  static final FillRequest NOTHING = new FillRequest(null, null);

  /** No text of a form is longer, in characters. */
  static final int LONGEST = 5000;

  /** No list of a form is longer. */
  static final int MOST = 100;

  /** Names that can be said back. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");

  /**
   * The data by field, JSON null where a field is to be empty; a problem for what the form has no
   * place for, and for what this author may not see.
   */
  Map<String, JsonNode> checked(Form form, Author author) {
    Map<String, JsonNode> checked = new LinkedHashMap<>();
    if (data == null || data.isNull()) {
      return checked;
    }
    if (!data.isObject()) {
      throw new Problem(ProblemType.FIELD_INVALID, "data");
    }
    for (Map.Entry<String, JsonNode> one : data.entries()) {
      Field field = form.field(one.getKey()).orElseThrow(() -> unknown(one.getKey()));
      requireLevel(field, author);
      checked.put(field.name(), possible(field.name(), one.getValue()));
    }
    return checked;
  }

  private static Problem unknown(String name) {
    return new Problem(ProblemType.FIELD_UNKNOWN, NAME.matcher(name).matches() ? name : "data");
  }

  private static void requireLevel(Field field, Author author) {
    if (!author.reaches(level(field))) {
      throw new Problem(author.tooLow(), field.name());
    }
  }

  /** From which level on a value that was filled in may be seen. */
  static IdentityLevel level(Field field) {
    return field.sensitive() == Sensitivity.NONE ? IdentityLevel.ANONYMOUS : IdentityLevel.STRONG;
  }

  private static JsonNode possible(String field, JsonNode value) {
    boolean list = value.isArray() && value.size() <= MOST;
    if (value.isContainerNode() && !list) {
      throw new Problem(ProblemType.FIELD_INVALID, field);
    }
    if (list) {
      value.values().forEach(one -> requireScalar(field, one));
    } else {
      requireScalar(field, value);
    }
    return value;
  }

  private static void requireScalar(String field, JsonNode value) {
    boolean endless = value.isNumber() && !Double.isFinite(value.getDoubleValue());
    if (value.isContainerNode() || endless) {
      throw new Problem(ProblemType.FIELD_INVALID, field);
    }
    if (value.isString() && value.getStringValue().length() > LONGEST) {
      throw new Problem(ProblemType.TEXT_TOO_LONG, field);
    }
  }
}
