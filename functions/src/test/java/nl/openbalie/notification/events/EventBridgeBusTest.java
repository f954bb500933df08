package nl.openbalie.notification.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import nl.openbalie.TestClock;
import nl.openbalie.aws.SmallAws;
import nl.openbalie.notification.NotTold;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

class EventBridgeBusTest {

  private static final Announcement EVENT =
      new Announcement(
          1,
          "B7K2M9X-1",
          "callback.requested",
          "callback",
          "B7K2M9X",
          1,
          TestClock.MONDAY_MORNING,
          "requested",
          null,
          null,
          null,
          null);

  @Test
  void put_goesToTheBusUnderItsType() throws IOException {
    try (var aws = new SmallAws(200, _ -> "{\"FailedEntryCount\":0,\"Entries\":[{}]}")) {
      new EventBridgeBus(aws.client(EventBridgeClient.builder()), "a-bus").put(EVENT, "{\"a\":1}");

      JsonNode entry = new ObjectMapper().readTree(aws.calls().getFirst().body()).at("/Entries/0");
      assertThat(entry.path("EventBusName").asText()).isEqualTo("a-bus");
      assertThat(entry.path("Source").asText()).isEqualTo("openbalie");
      assertThat(entry.path("DetailType").asText()).isEqualTo("callback.requested");
      assertThat(entry.path("Detail").asText()).isEqualTo("{\"a\":1}");
    }
  }

  /** The call as a whole goes well then. */
  @Test
  void put_entryIsRefused_fails() {
    String refused = "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"Throttled\"}]}";
    try (var aws = new SmallAws(200, _ -> refused)) {
      EventBus bus = new EventBridgeBus(aws.client(EventBridgeClient.builder()), "a-bus");

      assertThatThrownBy(() -> bus.put(EVENT, "{}"))
          .isInstanceOf(NotTold.class)
          .hasMessage("EventBridge: Throttled");
    }
  }
}
