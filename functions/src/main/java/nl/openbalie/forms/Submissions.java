package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import nl.openbalie.aws.Transactions;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What becomes of forms that were sent. */
@Singleton
@Requires(beans = SubmissionStore.class)
public final class Submissions {

  private final SubmissionStore store;
  private final InstantSource clock;

  Submissions(SubmissionStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What this token opens; a problem when it opens nothing. */
  Submission find(Token token) {
    return store.byToken(token).orElseThrow(Submissions::notFound);
  }

  public Submission find(String reference) {
    return store.byReference(reference).orElseThrow(Submissions::notFound);
  }

  private static Problem notFound() {
    return new Problem(ProblemType.SUBMISSION_NOT_FOUND);
  }

  /** The customer takes it back; the same again changes nothing. */
  Submission withdraw(String reference) {
    Submission last = find(reference);
    return switch (last.status()) {
      case RECEIVED -> change(last.withdrawn(), "submission.withdrawn", () -> withdraw(reference));
      case WITHDRAWN -> last;
      case HANDLED -> throw new Problem(ProblemType.SUBMISSION_FINISHED);
    };
  }

  /**
   * A colleague is done with it; the same again changes nothing.
   *
   * @param note for the customer
   */
  public Submission handle(String reference, String colleague, String note) {
    Submission last = find(reference);
    return switch (last.status()) {
      case RECEIVED ->
          change(
              last.handled(new Submission.Handled(clock.instant(), colleague, note)),
              "submission.handled",
              () -> handle(reference, colleague, note));
      case HANDLED -> last;
      case WITHDRAWN -> throw new Problem(ProblemType.SUBMISSION_FINISHED);
    };
  }

  /** Whoever was slower looks again; what was done once is final, so that ends. */
  private Submission change(Submission changed, String event, Supplier<Submission> again) {
    try {
      store.change(changed, event, List.of());
      return changed;
    } catch (TransactionCanceledException cancelled) {
      if (Transactions.lost(cancelled)) {
        return again.get();
      }
      throw cancelled;
    }
  }
}
