package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.openbalie.forms.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The forms that nobody has handled yet, oldest first.
 *
 * @param next where to go on, null at the end
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentForms(
    @JsonInclude(JsonInclude.Include.ALWAYS) List<SentForm> submissions, @Nullable String next) {

  /**
   * A form in the list, without what was filled in.
   *
   * @param form its id
   * @param title of the form
   * @param topic id of its topic
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SentForm(
      String reference,
      String form,
      String title,
      String topic,
      String pool,
      OffsetDateTime received,
      @Nullable String name,
      String href) {

    static SentForm of(Submission submission, String title, ZoneId zone) {
      return new SentForm(
          submission.reference(),
          submission.form(),
          title,
          submission.topic(),
          submission.pool(),
          submission.received().atZone(zone).toOffsetDateTime(),
          submission.customer().name(),
          Href.of(Submission.KIND, submission.reference()));
    }
  }
}
