package nl.openbalie.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.openbalie.cloud.LocalCloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A hundred thousand appointments, written past the API in the form in which they are kept: what is
 * taken of each day, and one item for each appointment, without its token and events.
 */
record BookedPlaces(LocalCloud cloud, LocalDate first) {

  static final int PEOPLE = 40;

  private static final int BOOKED = 100_000;
  private static final int NINE = 9 * 12;
  private static final int FIVE = 17 * 12;

  /** Fifteen minutes and five of buffer. */
  private static final int CELLS = 4;

  private static final int BATCH = 25;

  private static final String DAY =
      """
      {"location":"%s","staff":"balie","date":"%s","version":%d,"taken":"%s","holds":[]}\
      """;

  int load() {
    Random random = new Random(1);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    int booked = 0;
    for (int place = 0; place < SlotsBenchmark.LOCATIONS; place++) {
      for (int day = 0; day < SlotsBenchmark.DAYS; day++) {
        int visits =
            BOOKED / SlotsBenchmark.LOCATIONS / SlotsBenchmark.DAYS + (day % 3 == 0 ? 0 : 1);
        items.add(day("plaats-" + place, first.plusDays(day), visits, random));
        for (int visit = 0; visit < visits; visit++) {
          items.add(appointment(place, first.plusDays(day), booked++));
        }
      }
    }
    write(items);
    return booked;
  }

  private static Map<String, AttributeValue> day(
      String location, LocalDate date, int visits, Random random) {
    char[] taken = "0".repeat(FIVE).toCharArray();
    for (int left = visits; left > 0; ) {
      int cell = NINE + CELLS * random.nextInt((FIVE - NINE) / CELLS);
      if (taken[cell] < '0' + PEOPLE) {
        for (int i = cell; i < cell + CELLS; i++) {
          taken[i]++;
        }
        left--;
      }
    }
    String state = DAY.formatted(location, date, visits, String.valueOf(taken));
    Map<String, AttributeValue> item = key("places#" + location, date + "#balie");
    item.put("version", AttributeValue.fromN(String.valueOf(visits)));
    item.put("state", AttributeValue.fromS(state));
    return item;
  }

  private static Map<String, AttributeValue> appointment(int place, LocalDate date, int number) {
    Map<String, AttributeValue> item = key("case#B%06d".formatted(number), "case");
    item.put("kind", AttributeValue.fromS("appointment"));
    item.put("desk", AttributeValue.fromS("appointment"));
    item.put("due", AttributeValue.fromS(date + "T09:00:00Z#B%06d".formatted(number)));
    item.put("team", AttributeValue.fromS("plaats-" + place));
    item.put("state", AttributeValue.fromS("{\"text\":\"" + "x".repeat(600) + "\"}"));
    return item;
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", AttributeValue.fromS(pk));
    item.put("sk", AttributeValue.fromS(sk));
    return item;
  }

  private void write(List<Map<String, AttributeValue>> items) {
    DynamoDbClient dynamoDb = cloud.dynamoDb();
    String table = cloud.tableName("CasesTable");
    for (int from = 0; from < items.size(); from += BATCH) {
      List<WriteRequest> batch =
          items.subList(from, Math.min(items.size(), from + BATCH)).stream()
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
              .toList();
      dynamoDb.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
    }
  }
}
