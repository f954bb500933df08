package nl.openbalie.notification.events;

import nl.openbalie.notification.JsonLines;

/** A bus on one machine: a file with an event a line. */
record FileBus(JsonLines file) implements EventBus {

  @Override
  public void put(Announcement event, String detail) {
    file.add(detail);
  }
}
