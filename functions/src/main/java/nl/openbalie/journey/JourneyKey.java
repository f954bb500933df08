package nl.openbalie.journey;

import nl.openbalie.aws.Item;

/**
 * Where the items of a journey stand: in the partition of its spoken code, so that a code finds its
 * journey without an index, and there beside those of the few other journeys with that code.
 */
public final class JourneyKey {

  private JourneyKey() {}

  /** The key of one item of a journey. */
  public static Item of(String journeyId, String name) {
    return Item.key(partition(journeyId), prefix(journeyId, name));
  }

  /** The partition key. */
  public static String partition(String journeyId) {
    return ofCode(SpokenCode.of(journeyId));
  }

  /** What the sort keys of a journey's items begin with. */
  public static String prefix(String journeyId, String name) {
    return journeyId + "#" + name;
  }

  static String ofCode(String code) {
    return "journey#" + code;
  }

  static String journeyId(String sortKey) {
    return sortKey.substring(0, sortKey.indexOf('#'));
  }
}
