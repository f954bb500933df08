package nl.openbalie.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.openbalie.journey.Journey;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.live.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The way to a human being, on every answer.
 *
 * @param channels 2 or 3, the best first
 * @param code what to say to a colleague, who then has the whole story: {@code 1234 5678}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactBlock(List<ChannelOffer> channels, @Nullable String code) {

  public ContactBlock {
    channels = List.copyOf(channels);
  }

  /**
   * The channels of the policy in its order, but what is of no use now comes last.
   *
   * @param free the windows in which the customer can be called; null where that isn't known
   */
  static ContactBlock of(
      Situation situation, @Nullable List<Window> free, @Nullable Journey journey) {
    var offers = new Offers(situation, free);
    List<ChannelOffer> asSet = situation.policy().channels().stream().map(offers::of).toList();
    boolean nobody = nobodyThere(asSet);
    List<ChannelOffer> best = new ArrayList<>(asSet);
    best.sort(Comparator.comparingInt(offer -> rank(offer, nobody)));
    String reason = reason(best.getFirst(), asSet.getFirst(), nobody);
    best.set(0, best.getFirst().because(situation.text("why." + reason)));
    return new ContactBlock(best, journey == null ? null : spoken(journey));
  }

  private static boolean nobodyThere(List<ChannelOffer> offers) {
    return offers.stream().anyMatch(ChannelOffer::closed)
        && offers.stream().noneMatch(offer -> Boolean.TRUE.equals(offer.open()));
  }

  /** When everything with a human being is closed, a promise to be called comes first. */
  private static int rank(ChannelOffer offer, boolean nobody) {
    if (offer.closed() || offer.full()) {
      return 2;
    }
    return nobody && offer.type() == Channel.CALLBACK ? 0 : 1;
  }

  private static String reason(ChannelOffer best, ChannelOffer asSet, boolean nobody) {
    if (nobody && best.type() == Channel.CALLBACK) {
      return "nobody";
    }
    if (Boolean.TRUE.equals(best.open())) {
      return "open";
    }
    return best.type() == asSet.type() ? "policy" : "others";
  }

  /** In two halves, as people say it. */
  private static String spoken(Journey journey) {
    String code = SpokenCode.of(journey.id());
    return code.substring(0, 4) + " " + code.substring(4);
  }
}
