package nl.openbalie.desk;

import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form, by the colleague.
 *
 * @param note for the customer, up to 2000 characters
 */
@Serdeable
record HandledRequest(@Nullable String note) {

  private static final int LONGEST = 2000;

  String checked() {
    return Input.required("note", note, LONGEST);
  }
}
