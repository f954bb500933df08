package nl.openbalie.forms.attachment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;

/**
 * A file that goes along with a form.
 *
 * @param id what the field of the form holds
 * @param field that holds it
 * @param name as its customer called it
 * @param type media type, one of those of {@link FileType}
 * @param bytes its size
 * @param checked whether it is there and was looked at
 * @param added when it was announced
 */
@Serdeable
public record Attachment(
    String id, String field, String name, String type, int bytes, boolean checked, Instant added) {

  /** Whoever has not sent it by then is not going to. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  Attachment asChecked() {
    return new Attachment(id, field, name, type, bytes, true, added);
  }

  /** Whether it was announced and never came. */
  boolean isAbandoned(Instant now) {
    return !checked && added.plus(PATIENCE).isBefore(now);
  }
}
