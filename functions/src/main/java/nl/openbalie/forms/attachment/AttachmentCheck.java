package nl.openbalie.forms.attachment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.openbalie.forms.attachment.AttachmentFiles.Seen;
import nl.openbalie.identity.Part;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;

/** Looks at files that were sent; until then they are in quarantine. */
@Singleton
@Requires(beans = {AttachmentStore.class, AttachmentFiles.class})
public final class AttachmentCheck {

  private final AttachmentStore store;
  private final AttachmentFiles files;

  AttachmentCheck(AttachmentStore store, AttachmentFiles files) {
    this.store = store;
    this.files = files;
  }

  /**
   * Looks at a file: it counts from then on, or is thrown away, with a problem that says why. The
   * same again changes nothing.
   */
  public Attachment check(List<Part> parts, String form, String id) {
    Bundle bundle = store.find(parts, form, id);
    Attachment attachment = bundle.find(id).orElseThrow();
    if (attachment.checked() || isChecked(bundle, attachment)) {
      return attachment.asChecked();
    }
    return check(parts, form, id);
  }

  /** Whether it is; false when somebody was faster, and one is to look again. */
  private boolean isChecked(Bundle bundle, Attachment attachment) {
    String quarantine = bundle.quarantine(attachment.id());
    Optional<Seen> seen = files.look(quarantine, FileType.START);
    if (seen.isEmpty()) {
      requireChange(bundle);
      return false;
    }
    Optional<Problem> problem = Limits.problem(seen.get(), attachment);
    if (problem.isPresent()) {
      refuse(bundle, attachment, problem.get());
      return false;
    }
    return isKept(bundle, attachment, seen.get());
  }

  /** It did not come yet, unless somebody else has just looked at it. */
  private void requireChange(Bundle bundle) {
    List<Bundle> now = store.find(List.of(bundle.part()), bundle.form());
    if (now.contains(bundle)) {
      throw new Problem(ProblemType.ATTACHMENT_AWAITED);
    }
  }

  private void refuse(Bundle bundle, Attachment attachment, Problem problem) {
    files.delete(bundle.quarantine(attachment.id()));
    if (store.saved(bundle.without(attachment.id()))) {
      throw problem;
    }
  }

  /** What was looked at is what is kept, whatever somebody put in its place meanwhile. */
  private boolean isKept(Bundle bundle, Attachment attachment, Seen seen) {
    String id = attachment.id();
    String quarantine = bundle.quarantine(id);
    boolean kept =
        files.copy(quarantine, seen.etag(), bundle.kept(id)) && store.saved(bundle.withChecked(id));
    if (kept) {
      files.delete(quarantine);
    }
    return kept;
  }
}
