package nl.openbalie.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is kept.
 *
 * @param kind {@code callback} or {@code appointment}
 * @param version counts the changes, from 1
 * @param journey id of the journey that led here
 * @param state the whole case, as JSON
 * @param listing where it stands in a list; null when it needs no work any more
 * @param expires when it is thrown away
 */
public record StoredCase(
    String kind,
    String reference,
    int version,
    String journey,
    String state,
    @Nullable Listing listing,
    Instant expires) {

  /**
   * A place in the list of the open cases of a kind.
   *
   * @param moment by which the list is ordered
   * @param group whose work it is: a pool of colleagues, or a location
   */
  public record Listing(Instant moment, String group) {}
}
