package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamPumpTest {

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());

  @TempDir Path data;

  @Test
  void pump_recordsWrittenBefore_comeInOrderInBatchesOfTheTemplatesSize() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      IntStream.range(0, 250).forEach(i -> put(cloud, "a" + i));

      assertThat(pump(cloud, this::note).await(LONG)).isTrue();

      assertThat(all()).containsExactlyElementsOf(names(0, 250));
      assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(100));
    }
  }

  @Test
  void pump_recordsWrittenWhileRunning_come() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      var pump = pump(cloud, this::note);
      assertThat(pump.await(LONG)).isTrue();

      put(cloud, "a0");
      assertThat(pump.await(LONG)).isTrue();
      put(cloud, "a1");
      assertThat(pump.await(LONG)).isTrue();

      assertThat(batches).containsExactly(List.of("a0"), List.of("a1"));
    }
  }

  @Test
  void pump_nobodyWaits_looksByItself() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      var came = new CountDownLatch(1);
      pump(
          cloud,
          (arn, records) -> {
            came.countDown();
            return List.of();
          });

      put(cloud, "a0");

      assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void pump_handlerFailsOnce_recordsComeAgain() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      put(cloud, "a0");

      var pump =
          pump(
              cloud,
              (arn, records) -> {
                note(arn, records);
                if (batches.size() == 1) {
                  throw new IllegalStateException("once");
                }
                return List.of();
              });

      assertThat(pump.await(LONG)).isTrue();
      assertThat(batches).containsExactly(List.of("a0"), List.of("a0"));
      assertThat(pump.deadLetters()).isEmpty();
    }
  }

  @Test
  void pump_oneRecordReportedAsFailed_onlyItAndWhatFollowsComeAgain() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      IntStream.range(0, 3).forEach(i -> put(cloud, "a" + i));

      var pump =
          pump(
              cloud,
              (arn, records) -> {
                note(arn, records);
                return batches.size() == 1
                    ? List.of(records.get(1).dynamodb().sequenceNumber())
                    : List.of();
              });

      assertThat(pump.await(LONG)).isTrue();
      assertThat(batches).containsExactly(List.of("a0", "a1", "a2"), List.of("a1", "a2"));
    }
  }

  @Test
  void pump_oneRecordAlwaysFails_isSetAsideAloneAndTheOthersAreHandled() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      IntStream.range(0, 8).forEach(i -> put(cloud, "a" + i));
      var handled = new ArrayList<String>();

      var pump =
          pump(
              cloud,
              (arn, records) -> {
                note(arn, records);
                if (batches.getLast().contains("a5")) {
                  throw new IllegalStateException("never a5");
                }
                handled.addAll(batches.getLast());
                return List.of();
              });

      assertThat(pump.await(LONG)).isTrue();
      assertThat(handled).containsExactly("a0", "a1", "a2", "a3", "a4", "a6", "a7");
      assertThat(batches.stream().filter(List.of("a5")::equals)).hasSize(1 + 10);
      assertThat(pump.deadLetters())
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains("never a5")
          .contains("{\"S\":\"a5\"}")
          .doesNotContain("\"a4\"");
    }
  }

  @Test
  void pump_restarted_goesOnWhereItWas() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      put(cloud, "a0");
      assertThat(pump(cloud, this::note).await(LONG)).isTrue();
    }

    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      put(cloud, "a1");
      assertThat(pump(cloud, this::note).await(LONG)).isTrue();
    }

    assertThat(batches).containsExactly(List.of("a0"), List.of("a1"));
  }

  @Test
  void pump_recordThatNoFilterTakes_doesNotComeAndIsNotReadAgain() throws Exception {
    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      put(cloud, "a0");
      put(cloud, "a1", "head");
      put(cloud, "a2");
      put(cloud, "a3", "head");
      assertThat(pump(cloud, this::note).await(LONG)).isTrue();
    }

    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      assertThat(pump(cloud, this::note).await(LONG)).isTrue();
    }

    assertThat(all()).containsExactly("a0", "a2");
  }

  @Test
  void pump_closedWhileARecordFails_givesItAgainAfterTheRestart() throws Exception {
    var failed = new CountDownLatch(1);
    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      put(cloud, "a0");
      cloud.pump(
          "PublishFunction",
          LONG,
          (arn, records) -> {
            failed.countDown();
            throw new IllegalStateException("not now");
          });
      assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    try (var cloud = LocalCloud.start(Templates.OWN, data)) {
      assertThat(pump(cloud, this::note).await(LONG)).isTrue();
    }

    assertThat(batches).containsExactly(List.of("a0"));
  }

  @Test
  void await_handlerIsNotReady_isFalse() throws Exception {
    var go = new CountDownLatch(1);
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      put(cloud, "a0");
      var pump =
          pump(
              cloud,
              (arn, records) -> {
                go.await();
                return List.of();
              });

      assertThat(pump.await(Duration.ofMillis(50))).isFalse();

      go.countDown();
      assertThat(pump.await(LONG)).isTrue();
    }
  }

  @Test
  void pump_functionWithoutStream_isRefused() {
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      assertThatThrownBy(() -> cloud.pump("DeskFunction", this::note))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("DeskFunction");
    }
  }

  @Test
  void json_ofABatch_isWhatAwsSends() throws Exception {
    var events = new ArrayList<String>();
    try (var cloud = LocalCloud.start(Templates.OWN, null)) {
      put(cloud, "a0");
      var pump =
          pump(
              cloud,
              (arn, records) -> {
                events.add(StreamEvent.json(arn, records));
                return List.of();
              });
      assertThat(pump.await(LONG)).isTrue();
    }

    var records = (List<?>) JSON.std.mapFrom(events.getFirst()).get("Records");
    assertThat(records)
        .singleElement(InstanceOfAssertFactories.MAP)
        .containsEntry("eventName", "INSERT")
        .containsEntry("eventSource", "aws:dynamodb")
        .containsKeys("eventID", "eventSourceARN", "awsRegion")
        .extractingByKey("dynamodb", InstanceOfAssertFactories.MAP)
        .containsEntry("Keys", Map.of("pk", Map.of("S", "a0"), "sk", Map.of("S", "live")))
        .containsEntry("StreamViewType", "KEYS_ONLY")
        .containsKeys("SequenceNumber", "ApproximateCreationDateTime")
        .doesNotContainKey("NewImage");
  }

  private static StreamPump pump(LocalCloud cloud, BatchHandler handler) {
    return cloud.pump("PublishFunction", SHORT, handler);
  }

  private List<String> note(String arn, List<Record> records) {
    batches.add(records.stream().map(record -> record.dynamodb().keys().get("pk").s()).toList());
    return List.of();
  }

  private List<String> all() {
    return batches.stream().flatMap(List::stream).toList();
  }

  private static List<String> names(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "a" + i).toList();
  }

  private static void put(LocalCloud cloud, String pk) {
    put(cloud, pk, "live");
  }

  private static void put(LocalCloud cloud, String pk, String sk) {
    var item = Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    cloud.dynamoDb().putItem(r -> r.tableName(cloud.tableName("KnowledgeTable")).item(item));
  }
}
