package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How long each kind of personal data is kept, in days of 1 to 3650.
 *
 * @param journeyDays steps of a journey, from each step
 * @param caseDays a callback or an appointment, from the moment it was due
 * @param effortDays effort scores, which name nobody
 */
@Serdeable
public record Retention(int journeyDays, int caseDays, int effortDays) {

  private static final int MOST = 3650;

  public Retention {
    require(journeyDays);
    require(caseDays);
    require(effortDays);
  }

  private static void require(int days) {
    if (days < 1 || days > MOST) {
      throw new IllegalArgumentException("data is kept from 1 to 3650 days: " + days);
    }
  }
}
