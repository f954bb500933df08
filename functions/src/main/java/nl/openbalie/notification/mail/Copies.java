package nl.openbalie.notification.mail;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.openbalie.forms.Line;
import nl.openbalie.forms.Submission;
import nl.openbalie.forms.SubmissionStore;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.Forms;
import nl.openbalie.notification.mail.Letter.Fact;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/**
 * What letters say about forms that were sent, with a copy of what was filled in. Words that were
 * typed go to nobody but whoever proved that the address is theirs: anybody can send a form, with
 * the address of somebody else.
 */
@Singleton
@Requires(beans = {SubmissionStore.class, Forms.class})
final class Copies {

  private final SubmissionStore submissions;
  private final Forms forms;

  Copies(SubmissionStore submissions, Forms forms) {
    this.submissions = submissions;
    this.forms = forms;
  }

  Words words(Submission submission, Fact reference, Language language) {
    Form form = forms.version(submission.form(), submission.formVersion()).orElseThrow();
    String title = form.title(language);
    return switch (submission.status()) {
      case RECEIVED -> received(submission, form, reference, language);
      case HANDLED -> {
        String note = Objects.requireNonNull(submission.handled()).note();
        yield new Words(title, "", List.of(note), List.of(reference));
      }
      case WITHDRAWN -> new Words(title, "", List.of(), List.of(reference));
    };
  }

  /** Without the copy when what was filled in has been erased meanwhile. */
  private Words received(Submission submission, Form form, Fact reference, Language language) {
    List<Line> all = Line.of(form, submissions.values(submission.reference()), language);
    List<Line> told = all.stream().filter(mayBeTold(submission, form)).toList();
    List<String> more =
        told.size() == all.size()
            ? List.of()
            : List.of(Texts.of(language, "mail.submission.left-out"));
    Stream<Fact> copy = told.stream().map(line -> new Fact(line.label(), line.value()));
    return new Words(
        form.title(language), "", more, Stream.concat(Stream.of(reference), copy).toList());
  }

  private static Predicate<Line> mayBeTold(Submission submission, Form form) {
    return line ->
        submission.proven() || form.field(line.field()).filter(Field::takesWords).isEmpty();
  }
}
