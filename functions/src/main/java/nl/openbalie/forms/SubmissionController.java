package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.time.ZoneId;
import nl.openbalie.contact.ContactBlock;
import nl.openbalie.contact.ContactBlocks;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.Forms;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/** A form after it was sent: what became of it, what was in it, and taking it back. */
@MayFail
@Controller("/v1/submissions/{token}")
@Requires(property = "openbalie.function", pattern = "forms|all")
final class SubmissionController {

  private final Submissions submissions;
  private final SubmissionStore store;
  private final Forms forms;
  private final LiveKnowledge live;
  private final ContactBlocks contact;

  SubmissionController(
      Submissions submissions,
      SubmissionStore store,
      Forms forms,
      LiveKnowledge live,
      ContactBlocks contact) {
    this.submissions = submissions;
    this.store = store;
    this.forms = forms;
    this.live = live;
    this.contact = contact;
  }

  /** Where it stands, and what was sent. */
  @Get
  HttpResponse<SubmissionAnswer> read(String token, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token known = known(token);
    return answer(submissions.find(known), known, language);
  }

  /** Takes it back, as long as nobody has dealt with it. */
  @Delete
  HttpResponse<SubmissionAnswer> withdraw(String token, @QueryValue @Nullable String lang) {
    Language language = Language.of(lang);
    Token known = known(token);
    String reference = submissions.find(known).reference();
    return answer(submissions.withdraw(reference), known, language);
  }

  private HttpResponse<SubmissionAnswer> answer(
      Submission submission, Token token, Language language) {
    Form form = forms.version(submission.form(), submission.formVersion()).orElseThrow();
    ZoneId zone = ZoneId.of(live.settings().organisation().zone());
    ContactBlock block = contact.of(submission.topic(), language, submission.journey());
    var sent = new FormSending.Sent(submission, token, form);
    return HttpResponse.ok(
            SubmissionAnswer.opened(
                sent, store.values(submission.reference()), zone, language, block))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static Token known(String token) {
    return Token.parse(token).orElseThrow(() -> new Problem(ProblemType.SUBMISSION_NOT_FOUND));
  }
}
