package nl.openbalie.versions;

import io.micronaut.http.HttpHeaders;
import java.util.List;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Table;
import nl.openbalie.aws.Transactions;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How versions follow each other: none is ever lost or written twice. */
public final class Versions {

  private Versions() {}

  /** The sort key of a version; sorts as the numbers do. */
  public static String key(int version) {
    return "v#%010d".formatted(version);
  }

  /** Nobody wrote a later one; 0 when nobody wrote one at all. */
  public static Table.Condition latestIs(int version) {
    return version == 0
        ? Table.Condition.ABSENT
        : new Table.Condition("version = :version", Item.none().with(":version", version));
  }

  /** Writes all of it; a problem when a condition does not hold any more. */
  public static void write(Table table, List<TransactWriteItem> items) {
    try {
      table.write(items);
    } catch (TransactionCanceledException cancelled) {
      throw Transactions.lost(cancelled)
          ? new Problem(ProblemType.VERSION_STALE, HttpHeaders.IF_MATCH)
          : cancelled;
    }
  }
}
