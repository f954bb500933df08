package nl.openbalie.story;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.forms.Draft;
import nl.openbalie.forms.DraftStore;
import nl.openbalie.forms.SubmissionStore;
import nl.openbalie.forms.attachment.Attachment;
import nl.openbalie.forms.attachment.Attachments;
import nl.openbalie.forms.attachment.SentAttachments;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.identity.Part;
import nl.openbalie.live.IdentityLevel;

/** Finds what a customer filled in; what is sensitive is shown to nobody we are less sure of. */
@Singleton
@Requires(beans = {DraftStore.class, SubmissionStore.class, Attachments.class})
final class HeldForms {

  private final DraftStore drafts;
  private final SubmissionStore submissions;
  private final Attachments attachments;
  private final SentAttachments sent;

  HeldForms(
      DraftStore drafts,
      SubmissionStore submissions,
      Attachments attachments,
      SentAttachments sent) {
    this.drafts = drafts;
    this.submissions = submissions;
    this.attachments = attachments;
    this.sent = sent;
  }

  Stream<Held.Form> begun(Part part, IdentityLevel level) {
    return drafts.of(part.journeyId()).stream()
        .filter(draft -> part.contains(draft.changed()))
        .map(draft -> held(draft, level));
  }

  private static Held.Form held(Draft draft, IdentityLevel level) {
    return new Held.Form(draft.form(), draft.begun(), draft.changed(), held(draft.values(), level));
  }

  /** What was sent with this case, by field. */
  Map<String, Held.Value> sent(String reference, IdentityLevel level) {
    return held(submissions.values(reference), level);
  }

  /** Those that were added to what was begun. */
  Stream<Attachment> files(Part part) {
    return attachments.of(part).stream();
  }

  /** Those that were sent with this case. */
  Stream<Attachment> files(String reference) {
    return sent.of(reference).stream();
  }

  private static Map<String, Held.Value> held(Map<String, Known> values, IdentityLevel level) {
    Map<String, Held.Value> held = new LinkedHashMap<>();
    values.forEach((field, known) -> held.put(field, Held.Value.of(known, level)));
    return held;
  }
}
