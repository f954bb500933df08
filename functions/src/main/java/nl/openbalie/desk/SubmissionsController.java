package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.openbalie.forms.Submission;
import nl.openbalie.forms.SubmissionStore;
import nl.openbalie.forms.Submissions;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.Forms;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Language;
import nl.openbalie.web.MayFail;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Role;
import org.jspecify.annotations.Nullable;

/** Forms that were sent, for the colleagues who deal with them. */
@MayFail
@SecurityRequirement(name = "token")
@Controller("/v1/desk/submissions")
@Requires(property = "openbalie.function", pattern = "desk|all")
final class SubmissionsController {

  private static final int MOST = 100;

  private final SubmissionStore store;
  private final Submissions submissions;
  private final Forms forms;
  private final Stories stories;
  private final LiveKnowledge live;

  SubmissionsController(
      SubmissionStore store,
      Submissions submissions,
      Forms forms,
      Stories stories,
      LiveKnowledge live) {
    this.store = store;
    this.submissions = submissions;
    this.forms = forms;
    this.stories = stories;
    this.live = live;
  }

  /**
   * What is to be done, oldest first. It names customers but not what they filled in.
   *
   * @param pool whose work, several with commas between; everybody's when left out
   * @param after the {@code next} of the page before
   * @param limit 1 to 100
   * @param lang of the titles
   */
  @Get
  SentForms list(
      @QueryValue @Nullable String pool,
      @QueryValue @Nullable String after,
      @QueryValue(defaultValue = "50") int limit,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    Language language = Language.of(lang);
    if (limit < 1 || limit > MOST) {
      throw new Problem(ProblemType.LIMIT_OUT_OF_RANGE, "limit");
    }
    Predicate<String> wanted = Pools.wanted(pool);
    List<Submission> found =
        openAfter(after)
            .filter(submission -> wanted.test(submission.pool()))
            .limit(limit + 1L)
            .toList();
    List<Submission> page = found.subList(0, Math.min(limit, found.size()));
    ZoneId zone = live.settings().zone();
    return new SentForms(
        page.stream()
            .map(one -> SentForms.SentForm.of(one, form(one).title(language), zone))
            .toList(),
        found.size() > limit ? page.getLast().reference() : null);
  }

  private Stream<Submission> openAfter(@Nullable String reference) {
    return Optional.ofNullable(reference)
        .map(submissions::find)
        .map(last -> store.openAfter(last.received(), last.reference()))
        .orElseGet(store::open);
  }

  /**
   * What was filled in, and the whole story.
   *
   * @param lang of the labels
   */
  @Get("/{reference}")
  FormHandover read(
      String reference,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    return handover(submissions.find(reference), Language.of(lang), caller, "read");
  }

  /** It is done; the customer gets the note. The same again changes nothing. */
  @Post("/{reference}/handled")
  FormHandover handled(
      String reference,
      @Body HandledRequest body,
      @QueryValue @Nullable String lang,
      @Parameter(hidden = true) @RequestAttribute("caller") Caller caller) {
    caller.require(Role.COLLEAGUE);
    Language language = Language.of(lang);
    Submission handled = submissions.handle(reference, caller.subject(), body.checked());
    return handover(handled, language, caller, "handled");
  }

  private FormHandover handover(
      Submission submission, Language language, Caller caller, String action) {
    Story story = stories.of(submission, caller, action);
    var values = store.values(submission.reference());
    return FormHandover.of(submission, form(submission), values, story, language);
  }

  private Form form(Submission submission) {
    return forms.version(submission.form(), submission.formVersion()).orElseThrow();
  }
}
