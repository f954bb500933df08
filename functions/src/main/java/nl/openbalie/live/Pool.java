package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;

/**
 * Colleagues who share the work of calling back.
 *
 * @param window how long the window lasts in which a customer is called
 * @param capacity how many customers can be called in one window
 * @param lead the least time between a request and the start of its window
 * @param horizonDays how many days ahead windows are given away
 */
@Serdeable
public record Pool(Duration window, int capacity, Duration lead, int horizonDays) {

  public Pool {
    if (window.compareTo(Duration.ofMinutes(15)) < 0
        || capacity < 1
        || lead.isNegative()
        || horizonDays < 1) {
      throw new IllegalArgumentException(
          "a pool needs windows of 15 minutes at least, a capacity and a horizon");
    }
  }
}
