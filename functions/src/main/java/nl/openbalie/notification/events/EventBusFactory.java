package nl.openbalie.notification.events;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import nl.openbalie.notification.JsonLines;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** Chooses where events go. */
@Factory
final class EventBusFactory {

  /** {@code eventbridge://BUS}, or {@code file:///FILE} on one machine. */
  @Singleton
  @Requires(property = "events")
  EventBus events(@Property(name = "events") URI place, Provider<EventBridgeClient> client) {
    if (place.getScheme().equals("eventbridge")) {
      return new EventBridgeBus(client.get(), place.getAuthority());
    }
    JsonLines file = new JsonLines(Path.of(place));
    return (_, detail) -> file.add(detail);
  }
}
