package nl.openbalie.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.openbalie.OneProcess;
import nl.openbalie.aws.Item;
import nl.openbalie.aws.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What truly stands in the table of cases. */
record Cases(OneProcess functions) {

  /** Places taken by the start of the window, as counted; windows with none are left out. */
  Map<Instant, Integer> taken(String pool) {
    return items().stream()
        .filter(item -> item.text("pk").equals("window#" + pool) && item.number("taken") != 0)
        .collect(
            Collectors.toMap(item -> Instant.parse(item.text("sk")), item -> item.number("taken")));
  }

  /** Open callbacks by the start of their window. */
  Map<Instant, Integer> open(String pool) {
    return callbacks().stream()
        .filter(callback -> callback.open() && callback.planned().pool().equals(pool))
        .collect(
            Collectors.groupingBy(
                callback -> callback.planned().from().toInstant(), Collectors.summingInt(_ -> 1)));
  }

  List<Callback> callbacks() {
    Json json = functions.bean(Json.class);
    return items().stream()
        .filter(item -> item.text("pk").startsWith("case#") && item.text("sk").equals("case"))
        .map(item -> json.read(item.text("state"), Callback.class))
        .toList();
  }

  /** When a case is thrown away. */
  Instant expires(String reference) {
    return items().stream()
        .filter(item -> item.text("pk").equals("case#" + reference))
        .filter(item -> item.text("sk").equals("case"))
        .map(item -> item.moment("expires"))
        .findFirst()
        .orElseThrow();
  }

  /** How many items there are of each kind, by what their key begins with. */
  Map<String, Long> kinds() {
    return items().stream()
        .map(item -> item.text("pk").split("#", -1)[0])
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** As DynamoDB does with what has expired. */
  void forgetWindow(String pool, Instant start) {
    functions
        .bean(DynamoDbClient.class)
        .deleteItem(delete ->
            delete
                .tableName(table())
                .key(Item.key("window#" + pool, start.toString()).attributes()));
  }

  private String table() {
    return functions.environment().get("CASES_TABLE").toString();
  }

  private List<Item> items() {
    return functions
        .bean(DynamoDbClient.class)
        .scanPaginator(scan -> scan.tableName(table()).consistentRead(true))
        .items()
        .stream()
        .map(Item::new)
        .toList();
  }
}
