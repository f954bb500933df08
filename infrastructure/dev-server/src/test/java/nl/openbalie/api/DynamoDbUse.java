package nl.openbalie.api;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Writes down what each function does to DynamoDB; the SDK finds it by its service file. */
public final class DynamoDbUse implements ExecutionInterceptor {

  /** Known too to what a function does side by side. */
  private static final ThreadLocal<@Nullable String> FUNCTION = new InheritableThreadLocal<>();

  private static final Set<Use> SEEN = ConcurrentHashMap.newKeySet();

  /**
   * @param action as IAM names it, without the service
   * @param resource a table, or a table and its index
   */
  record Use(String function, String action, String resource) {

    String table() {
      return resource.split("/", 2)[0];
    }
  }

  static Set<Use> seen() {
    return Set.copyOf(SEEN);
  }

  /** What is done to DynamoDB meanwhile, this function does. */
  static <T> T by(String function, Callable<T> call) {
    FUNCTION.set(function);
    try {
      return call.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      FUNCTION.remove();
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String function = FUNCTION.get();
    if (function != null) {
      uses(function, context.request()).forEach(SEEN::add);
    }
  }

  private static Stream<Use> uses(String function, SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> Stream.of(new Use(function, "GetItem", get.tableName()));
      case PutItemRequest put -> Stream.of(new Use(function, "PutItem", put.tableName()));
      case DeleteItemRequest delete ->
          Stream.of(new Use(function, "DeleteItem", delete.tableName()));
      case UpdateItemRequest update ->
          Stream.of(new Use(function, "UpdateItem", update.tableName()));
      case BatchGetItemRequest batch ->
          batch.requestItems().keySet().stream()
              .map(table -> new Use(function, "BatchGetItem", table));
      case ScanRequest scan -> Stream.of(new Use(function, "Scan", scan.tableName()));
      case QueryRequest query -> Stream.of(new Use(function, "Query", resource(query)));
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().map(item -> use(function, item));
      default -> throw new AssertionError(request + " is not known here");
    };
  }

  private static String resource(QueryRequest query) {
    String index = query.indexName();
    return index == null ? query.tableName() : query.tableName() + "/index/" + index;
  }

  private static Use use(String function, TransactWriteItem item) {
    if (item.put() != null) {
      return new Use(function, "PutItem", item.put().tableName());
    }
    if (item.update() != null) {
      return new Use(function, "UpdateItem", item.update().tableName());
    }
    if (item.delete() != null) {
      return new Use(function, "DeleteItem", item.delete().tableName());
    }
    return new Use(function, "ConditionCheckItem", item.conditionCheck().tableName());
  }
}
