package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.openbalie.forms.prefill.Known;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Forms that were sent: a case, and apart from it what was filled in. */
@Singleton
@Requires(property = "forms.table")
public final class SubmissionStore {

  SubmissionStore() {}

  public Optional<Submission> byReference(String reference) {
    throw new UnsupportedOperationException(reference);
  }

  /** What was filled in, by field, in the order of the form; nothing once it is erased. */
  public Map<String, Known> values(String reference) {
    throw new UnsupportedOperationException(reference);
  }

  /** Submissions that nobody handled yet, oldest first. */
  public List<Submission> open(int limit) {
    throw new UnsupportedOperationException("" + limit);
  }

  /** Stores a changed one; fails when it was changed meanwhile, or any of the others fails. */
  public void change(Submission changed, String event, List<TransactWriteItem> others) {
    throw new UnsupportedOperationException(event + changed + others);
  }
}
