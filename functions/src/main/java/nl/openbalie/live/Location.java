package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where customers are received.
 *
 * @param title by language code
 * @param address as it is written on a letter, with line ends
 * @param postcode as in {@code 1234 AB}, by which the nearest place is found; null for none
 * @param hours its own opening hours; null for those of the organisation
 * @param exceptions its own closing days, stronger than those of the organisation
 * @param staff who receives customers there
 * @param leadMinutes the least time between booking and visit
 * @param horizonDays how many days ahead can be booked; 1 to 366
 * @param perPerson how many visits one person can book for a day; 1 or more
 */
@Serdeable
public record Location(
    String id,
    Map<String, String> title,
    String address,
    @Nullable String postcode,
    @Nullable Map<DayOfWeek, List<Span>> hours,
    @JsonProperty("closing-days") List<ExceptionalDay> exceptions,
    List<Staff> staff,
    int leadMinutes,
    int horizonDays,
    int perPerson) {

  public Location {
    exceptions = List.copyOf(exceptions);
    staff = List.copyOf(staff);
    if (hours != null) {
      hours.values().forEach(Span::requireInOrder);
    }
    if (leadMinutes < 0 || horizonDays < 1 || horizonDays > 366) {
      throw new IllegalArgumentException("a horizon is 1 to 366 days: " + id);
    }
    if (perPerson < 1) {
      throw new IllegalArgumentException("a person may come at least once: " + id);
    }
  }

  /**
   * Colleagues who can do the same products; their time is one pool (demand D17).
   *
   * @param id names the group within its location
   * @param products ids
   * @param people how many of them receive customers at the same time; 1 or more
   */
  @Serdeable
  public record Staff(String id, List<String> products, int people) {
    public Staff {
      products = List.copyOf(products);
      if (people < 1) {
        throw new IllegalArgumentException("a group of colleagues has at least one: " + id);
      }
    }
  }

  /** Those who can do this product, in the order in which their time is given away. */
  public List<Staff> staffFor(String product) {
    return staff.stream().filter(group -> group.products().contains(product)).toList();
  }
}
