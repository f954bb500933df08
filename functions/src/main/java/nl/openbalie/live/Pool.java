package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Colleagues who share the work of calling back.
 *
 * @param windowMinutes how long the window lasts in which a customer is called; 15 or more
 * @param capacity how many customers can be called in one window; 1 or more
 * @param leadMinutes the least time between a request and the start of its window
 * @param horizonDays how many days ahead windows are given away; 1 or more
 * @param hours the name of the opening hours in which they call; null for the organisation's
 */
@Serdeable
public record Pool(
    int windowMinutes, int capacity, int leadMinutes, int horizonDays, @Nullable String hours) {

  public Pool {
    if (windowMinutes < 15 || capacity < 1 || leadMinutes < 0 || horizonDays < 1) {
      throw new IllegalArgumentException(
          "a pool needs windows of 15 minutes or more, a capacity and a horizon");
    }
  }
}
