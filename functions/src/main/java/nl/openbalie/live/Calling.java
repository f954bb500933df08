package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Rules for calling customers back.
 *
 * @param attempts how often a customer who does not pick up is called; 1 to 10
 * @param attemptDays over how many working days those are spread; 1 to 10
 * @param warnMinutes how long before a promise breaks the desk is warned
 * @param countries calling codes of the countries we call, 31 for instance
 * @param perNumber how many requests a day for one number
 * @param perJourney how many requests a day in one journey
 * @param perAddress how many requests a day from one internet address
 */
@Serdeable
public record Calling(
    int attempts,
    int attemptDays,
    int warnMinutes,
    List<Integer> countries,
    int perNumber,
    int perJourney,
    int perAddress) {

  public Calling {
    countries = List.copyOf(countries);
    if (attempts < 1 || attempts > 10 || attemptDays < 1 || attemptDays > 10) {
      throw new IllegalArgumentException("attempts are 1 to 10, on 1 to 10 working days");
    }
    if (warnMinutes < 0 || countries.isEmpty()) {
      throw new IllegalArgumentException("a warning comes in time, and some country is called");
    }
    if (perNumber < 1 || perJourney < 1 || perAddress < 1) {
      throw new IllegalArgumentException("a limit is 1 or more");
    }
  }
}
