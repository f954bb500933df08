package nl.openbalie.notification.events;

/** Where other systems hear what happens to cases. */
@FunctionalInterface
interface EventBus {

  /**
   * Gives it to whoever listens.
   *
   * @param detail the event as JSON
   */
  void put(Announcement event, String detail);
}
