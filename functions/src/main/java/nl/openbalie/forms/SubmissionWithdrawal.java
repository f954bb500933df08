package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.openbalie.cases.Withdrawal;
import nl.openbalie.forms.attachment.SentAttachments;

/** Takes back a form, and erases what was filled in, for a customer who wants to be forgotten. */
@Singleton
@Requires(beans = {Submissions.class, SentAttachments.class})
final class SubmissionWithdrawal implements Withdrawal {

  private final Submissions submissions;
  private final SubmissionStore store;
  private final SentAttachments attachments;

  SubmissionWithdrawal(
      Submissions submissions, SubmissionStore store, SentAttachments attachments) {
    this.submissions = submissions;
    this.store = store;
    this.attachments = attachments;
  }

  @Override
  public String kind() {
    return Submission.KIND;
  }

  @Override
  public void withdraw(String reference) {
    Submission submission = submissions.find(reference);
    if (submission.isOpen()) {
      submissions.withdraw(reference);
    }
    attachments.erase(reference);
    store.eraseValues(submission);
  }
}
