package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.openbalie.cases.Withdrawal;

/** Takes back a form, and erases what was filled in, for a customer who wants to be forgotten. */
@Singleton
@Requires(beans = Submissions.class)
final class SubmissionWithdrawal implements Withdrawal {

  private final Submissions submissions;
  private final SubmissionStore store;

  SubmissionWithdrawal(Submissions submissions, SubmissionStore store) {
    this.submissions = submissions;
    this.store = store;
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
    store.eraseValues(submission);
  }
}
