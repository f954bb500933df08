package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.journey.Journey;
import nl.openbalie.limits.BlockedNumberStore;
import nl.openbalie.limits.LimitStore;
import nl.openbalie.live.Calling;
import nl.openbalie.live.Settings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Keeps a stranger from having somebody's telephone ring all day: conditions that hold in the
 * transaction, whichever of them fails. All are written in any case, so that time tells nothing.
 */
@Singleton
@Requires(beans = {LimitStore.class, BlockedNumberStore.class})
final class CallbackLimits {

  /** How often a day a customer may change one callback: each change may send a mail. */
  private static final int CHANGES = 20;

  private final LimitStore limits;
  private final BlockedNumberStore blocked;

  CallbackLimits(LimitStore limits, BlockedNumberStore blocked) {
    this.limits = limits;
    this.blocked = blocked;
  }

  /**
   * For a number to be called.
   *
   * @param phone E.164
   * @param network where the request comes from; empty when nobody knows
   */
  List<TransactWriteItem> ofNumber(
      String phone, Journey journey, String network, Settings settings) {
    Calling calling = settings.calling();
    ZoneId zone = settings.zone();
    List<TransactWriteItem> all = new ArrayList<>();
    all.add(blocked.unlessBlocked(phone));
    all.add(limits.count("number", phone, calling.perNumber(), zone));
    all.add(limits.count("journey", journey.id(), calling.perJourney(), zone));
    if (!network.isEmpty()) {
      all.add(limits.count("address", network, calling.perAddress(), zone));
    }
    return all;
  }

  /**
   * For a change by the customer; another number counts as a request to call it.
   *
   * @param phone E.164; null to keep the number
   */
  List<TransactWriteItem> ofChange(
      Callback callback,
      @Nullable String phone,
      Journey journey,
      String network,
      Settings settings) {
    List<TransactWriteItem> all = new ArrayList<>();
    all.add(limits.count("change", callback.reference(), CHANGES, settings.zone()));
    if (phone != null && !phone.equals(callback.customer().phone())) {
      all.addAll(ofNumber(phone, journey, network, settings));
    }
    return all;
  }
}
