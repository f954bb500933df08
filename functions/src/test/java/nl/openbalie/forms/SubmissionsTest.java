package nl.openbalie.forms;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done once with a form that was sent is final, whoever does it, and how often. */
class SubmissionsTest {

  private static final Instant NOW = TestClock.MONDAY_MORNING;

  private final Submission submission = Filling.submission(NOW, NOW.plusSeconds(86400));
  private final String reference = submission.reference();
  private OneProcess functions;
  private Submissions submissions;

  @BeforeEach
  void sent() {
    functions = Place.DYNAMODB_LOCAL.functions();
    submissions = functions.bean(Submissions.class);
    functions
        .bean(SubmissionStore.class)
        .create(submission, Token.random(), Map.of(), Optional.empty(), List.of());
  }

  @Test
  void handle_isHandled_andCannotBeWithdrawnAnyMore() {
    Submission handled = submissions.handle(reference, "jo", "Geregeld.");

    assertThat(handled.status()).isEqualTo(SubmissionStatus.HANDLED);
    assertThat(handled.handled()).isEqualTo(new Submission.Handled(NOW, "jo", "Geregeld."));
    assertThat(submissions.handle(reference, "bo", "Nog eens.")).isEqualTo(handled);
    assertProblem(ProblemType.SUBMISSION_FINISHED, () -> submissions.withdraw(reference));
    assertThat(events()).containsExactly("submission.received", "submission.handled");
  }

  @Test
  void withdraw_isWithdrawn_andCannotBeHandledAnyMore() {
    Submission withdrawn = submissions.withdraw(reference);

    assertThat(withdrawn.status()).isEqualTo(SubmissionStatus.WITHDRAWN);
    assertThat(submissions.withdraw(reference)).isEqualTo(withdrawn);
    assertProblem(
        ProblemType.SUBMISSION_FINISHED, () -> submissions.handle(reference, "jo", "Geregeld."));
    assertThat(events()).containsExactly("submission.received", "submission.withdrawn");
  }

  @Test
  void handle_byManyAtOnce_isDoneOnce() throws Exception {
    Callable<Submission> call = () -> submissions.handle(reference, "jo", "Geregeld.");

    try (var threads = Executors.newFixedThreadPool(8)) {
      threads
          .invokeAll(List.of(call, call, call, call, call, call, call, call))
          .forEach(done -> assertThat(done.resultNow().version()).isEqualTo(2));
    }

    assertThat(events()).hasSize(2);
  }

  @Test
  void find_unknown_isAProblem() {
    assertProblem(ProblemType.SUBMISSION_NOT_FOUND, () -> submissions.find("ZZZZZZZ"));
    assertProblem(ProblemType.SUBMISSION_NOT_FOUND, () -> submissions.find(Token.random()));
  }

  private List<String> events() {
    return functions.bean(CaseStore.class).events(reference).stream().map(CaseEvent::type).toList();
  }
}
