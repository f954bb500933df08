package nl.openbalie.forms;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.limits.LimitStore;
import nl.openbalie.live.Settings;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Keeps a stranger from filling our tables: conditions that hold in the transaction, by day. */
@Singleton
@Requires(beans = LimitStore.class)
final class FormLimits {

  static final int BEGUN_IN_A_JOURNEY = 20;
  static final int SENT_IN_A_JOURNEY = 10;

  /** A library or a help desk fills in forms for many people from one internet address. */
  static final int BEGUN_AT_AN_ADDRESS = 200;

  static final int SENT_AT_AN_ADDRESS = 60;

  static final int FILES_IN_A_JOURNEY = 40;
  static final int FILES_AT_AN_ADDRESS = 200;

  private final LimitStore limits;

  FormLimits(LimitStore limits) {
    this.limits = limits;
  }

  /**
   * For a form to be begun.
   *
   * @param journey its id
   * @param network where the request comes from; empty when nobody knows
   */
  List<TransactWriteItem> ofBeginning(String journey, String network, Settings settings) {
    return ofDay("draft", journey, BEGUN_IN_A_JOURNEY, network, BEGUN_AT_AN_ADDRESS, settings);
  }

  /** For a form to be sent, likewise. */
  List<TransactWriteItem> ofSending(String journey, String network, Settings settings) {
    return ofDay("submission", journey, SENT_IN_A_JOURNEY, network, SENT_AT_AN_ADDRESS, settings);
  }

  /** For a file to be added to a form, likewise. */
  List<TransactWriteItem> ofAttaching(String journey, String network, Settings settings) {
    return ofDay("file", journey, FILES_IN_A_JOURNEY, network, FILES_AT_AN_ADDRESS, settings);
  }

  private List<TransactWriteItem> ofDay(
      String kind, String journey, int inIt, String network, int atIt, Settings settings) {
    ZoneId zone = ZoneId.of(settings.organisation().zone());
    List<TransactWriteItem> all = new ArrayList<>();
    all.add(limits.count(kind + "-journey", journey, inIt, zone));
    if (!network.isEmpty()) {
      all.add(limits.count(kind + "-address", network, atIt, zone));
    }
    return all;
  }
}
