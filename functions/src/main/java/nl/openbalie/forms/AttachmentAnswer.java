package nl.openbalie.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.forms.attachment.Access;
import nl.openbalie.forms.attachment.Attachment;
import nl.openbalie.forms.attachment.Attachments.Opened;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes along with a form, as its customer sees it.
 *
 * @param id to put in the field of the form
 * @param state whether it is still to be sent and looked at, or counts
 * @param upload how to send it; only in the answer to the call that announced it
 * @param download how to get it; only to who asks for it
 * @param until when that can be begun at the latest
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentAnswer(
    String id,
    String field,
    String name,
    String type,
    int bytes,
    @Schema(allowableValues = {"waiting", "checked"}) String state,
    @Nullable Access upload,
    @Nullable Access download,
    @Nullable OffsetDateTime until,
    ContactBlock contact) {

  /** A file in a list. */
  @Serdeable
  record Line(
      String id,
      String field,
      String name,
      String type,
      int bytes,
      @Schema(allowableValues = {"waiting", "checked"}) String state) {

    static Line of(Attachment one) {
      return new Line(one.id(), one.field(), one.name(), one.type(), one.bytes(), stateOf(one));
    }
  }

  /** All files of a form. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Lines(List<Line> attachments, ContactBlock contact) {}

  static AttachmentAnswer announced(Opened opened, ZoneId zone, ContactBlock contact) {
    return of(opened.attachment(), opened.access(), null, until(opened, zone), contact);
  }

  static AttachmentAnswer opened(Opened opened, ZoneId zone, ContactBlock contact) {
    return of(opened.attachment(), null, opened.access(), until(opened, zone), contact);
  }

  static AttachmentAnswer checked(Attachment attachment, ContactBlock contact) {
    return of(attachment, null, null, null, contact);
  }

  private static AttachmentAnswer of(
      Attachment one,
      @Nullable Access upload,
      @Nullable Access download,
      @Nullable OffsetDateTime until,
      ContactBlock contact) {
    return new AttachmentAnswer(
        one.id(),
        one.field(),
        one.name(),
        one.type(),
        one.bytes(),
        stateOf(one),
        upload,
        download,
        until,
        contact);
  }

  private static OffsetDateTime until(Opened opened, ZoneId zone) {
    return opened.until().atZone(zone).toOffsetDateTime();
  }

  private static String stateOf(Attachment one) {
    return one.checked() ? "checked" : "waiting";
  }
}
