package nl.openbalie.forms;

import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.forms.attachment.Attachments.Told;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody is about to send.
 *
 * @param field of the form that is to hold it
 * @param name as its customer calls it, with or without folders
 * @param bytes its size
 * @param type media type, as a browser tells it; empty when it does not know
 */
@Serdeable
record AttachmentRequest(
    @Nullable String field, @Nullable String name, @Nullable Long bytes, @Nullable String type) {

  /** Longer than any computer lets a path be that it tells. */
  private static final int LONGEST_NAME = 500;

  private static final int LONGEST_TYPE = 200;

  /** As it is; a problem when the form does not take it there. */
  Told checked(Form form) {
    String where = Input.required("field", field, LONGEST_TYPE);
    if (form.field(where).filter(Field::takesFiles).isEmpty()) {
      throw new Problem(ProblemType.FIELD_UNKNOWN, "field");
    }
    if (bytes == null) {
      throw new Problem(ProblemType.FIELD_MISSING, "bytes");
    }
    String kind = Input.optional("type", type, LONGEST_TYPE);
    return new Told(where, named(), kind == null ? "" : kind, bytes);
  }

  private String named() {
    if (name == null) {
      throw new Problem(ProblemType.FIELD_MISSING, "name");
    }
    if (name.length() > LONGEST_NAME) {
      throw new Problem(ProblemType.TEXT_TOO_LONG, "name");
    }
    return name;
  }
}
