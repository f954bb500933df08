package nl.openbalie.aws;

import java.time.Duration;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How a DynamoDB transaction ends when it does not succeed. */
public final class Transactions {

  /** Enough for two hundred customers who ask for the same window in the same moment. */
  private static final int ATTEMPTS = 12;

  private static final String CONFLICT = "TransactionConflict";
  private static final String REFUSED = "ConditionalCheckFailed";

  private Transactions() {}

  /** Two transactions on one item at the same time: one is told to come back, and does. */
  public static StandardRetryStrategy retrying() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .circuitBreakerEnabled(false)
        .backoffStrategy(
            BackoffStrategy.exponentialDelay(Duration.ofMillis(10), Duration.ofMillis(400)))
        .retryOnException(Transactions::onlyConflicts)
        .build();
  }

  private static boolean onlyConflicts(Throwable error) {
    return error instanceof TransactionCanceledException cancelled
        && any(cancelled, CONFLICT)
        && !any(cancelled, REFUSED);
  }

  /** Whether the condition of the item in this place of the transaction did not hold. */
  public static boolean refused(TransactionCanceledException cancelled, int place) {
    return REFUSED.equals(cancelled.cancellationReasons().get(place).code());
  }

  /**
   * Whether any condition did not hold of this many items from this place of the transaction on.
   */
  public static boolean refused(TransactionCanceledException cancelled, int first, int items) {
    return IntStream.range(first, first + items).anyMatch(place -> refused(cancelled, place));
  }

  /** Whether somebody else was first, and not that DynamoDB could not. */
  public static boolean lost(TransactionCanceledException cancelled) {
    return any(cancelled, REFUSED) || any(cancelled, CONFLICT);
  }

  private static boolean any(TransactionCanceledException cancelled, String code) {
    return cancelled.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
  }
}
