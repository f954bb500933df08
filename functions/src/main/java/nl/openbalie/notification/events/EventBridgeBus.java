package nl.openbalie.notification.events;

import nl.openbalie.notification.NotTold;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** A bus of Amazon EventBridge. */
record EventBridgeBus(EventBridgeClient client, String bus) implements EventBus {

  private static final String SOURCE = "openbalie";

  @Override
  public void put(Announcement event, String detail) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(SOURCE)
            .detailType(event.type())
            .time(event.at())
            .detail(detail)
            .build();
    PutEventsResponse answer = client.putEvents(put -> put.entries(entry));
    if (answer.failedEntryCount() > 0) {
      throw new NotTold("EventBridge: " + answer.entries().getFirst().errorCode());
    }
  }
}
