package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.ZoneId;

/**
 * Who the customer deals with.
 *
 * @param zone time zone id, as in {@code Europe/Amsterdam}
 * @param phone the number as people know it, with spaces
 * @param mail the address for questions
 */
@Serdeable
public record Organisation(String name, String zone, String phone, String mail) {

  public Organisation {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new IllegalArgumentException("no such time zone: " + zone);
    }
  }
}
