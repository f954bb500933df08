package nl.openbalie.notification.events;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.openbalie.aws.Json;
import nl.openbalie.notification.News;
import nl.openbalie.notification.Target;

/** Other systems of the organisation: everything that happens, and nothing about the customer. */
@Singleton
@Requires(beans = EventBus.class)
final class EventTarget implements Target {

  private final EventBus bus;
  private final Json json;

  EventTarget(EventBus bus, Json json) {
    this.bus = bus;
    this.json = json;
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public boolean wants(News news) {
    return true;
  }

  @Override
  public void tell(News news) {
    Announcement event = Announcement.of(news);
    bus.put(event, json.write(event));
  }
}
