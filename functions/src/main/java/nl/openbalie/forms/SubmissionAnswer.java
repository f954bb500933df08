package nl.openbalie.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent, as its customer sees it.
 *
 * @param token opens it; only in the answer to the call that sent it
 * @param status in one word, {@code statusText} in a sentence
 * @param title of the form
 * @param sent what was filled in, sensitive values but for their end; only to who opens it
 * @param handled what came of it; null until then
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionAnswer(
    String reference,
    @Nullable String token,
    SubmissionStatus status,
    String statusText,
    String form,
    String title,
    OffsetDateTime received,
    @Nullable List<Line> sent,
    @Nullable Handled handled,
    String href,
    ContactBlock contact) {

  /**
   * What a colleague did with it.
   *
   * @param note for the customer
   */
  @Serdeable
  record Handled(OffsetDateTime at, String note) {}

  /** To who sends it: what was filled in is not repeated, for this answer is kept. */
  static SubmissionAnswer created(
      FormSending.Sent sent, ZoneId zone, Language language, ContactBlock contact) {
    Token token = sent.token();
    return of(sent.submission(), sent.form(), token.value(), null, token, zone, language, contact);
  }

  static SubmissionAnswer opened(
      FormSending.Sent sent,
      Map<String, Known> values,
      ZoneId zone,
      Language language,
      ContactBlock contact) {
    List<Line> lines = Line.of(sent.form(), values, language);
    return of(sent.submission(), sent.form(), null, lines, sent.token(), zone, language, contact);
  }

  private static SubmissionAnswer of(
      Submission submission,
      Form form,
      @Nullable String secret,
      @Nullable List<Line> lines,
      Token token,
      ZoneId zone,
      Language language,
      ContactBlock contact) {
    Submission.Handled handled = submission.handled();
    return new SubmissionAnswer(
        submission.reference(),
        secret,
        submission.status(),
        Texts.of(
            language, "submission.status." + submission.status().word(), submission.reference()),
        form.id(),
        form.title(language),
        submission.received().atZone(zone).toOffsetDateTime(),
        lines,
        handled == null
            ? null
            : new Handled(handled.at().atZone(zone).toOffsetDateTime(), handled.note()),
        "/v1/submissions/" + token.value(),
        contact);
  }
}
