package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.cases.Customer;
import nl.openbalie.journey.Journey;
import nl.openbalie.limits.LimitStore;
import nl.openbalie.live.Settings;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Keeps a stranger from taking every place, or having us write to somebody all day: conditions that
 * hold in the transaction.
 */
@Singleton
@Requires(beans = LimitStore.class)
final class AppointmentLimits {

  /** A library or a help desk books for many people from one internet address. */
  static final int BOOKINGS_OF_AN_ADDRESS = 60;

  static final int BOOKINGS_OF_A_PERSON = 10;

  /** Each change may send a mail. */
  static final int CHANGES = 20;

  static final int HOLDS_OF_A_JOURNEY = 30;

  private static final int HOLDS_OF_AN_ADDRESS = 300;

  private final LimitStore limits;

  AppointmentLimits(LimitStore limits) {
    this.limits = limits;
  }

  /**
   * For a new appointment.
   *
   * @param network where the request comes from; empty when nobody knows
   */
  List<TransactWriteItem> ofBooking(Customer customer, String network, Settings settings) {
    List<TransactWriteItem> all = new ArrayList<>();
    if (!network.isEmpty()) {
      all.add(limits.count("visit-address", network, BOOKINGS_OF_AN_ADDRESS, settings.zone()));
    }
    VisitorCounts.ways(customer)
        .map(way -> limits.count("visit-person", way, BOOKINGS_OF_A_PERSON, settings.zone()))
        .forEach(all::add);
    return all;
  }

  /** For a change of an appointment by its customer. */
  TransactWriteItem ofChange(Appointment appointment, Settings settings) {
    return limits.count("visit-change", appointment.reference(), CHANGES, settings.zone());
  }

  /**
   * For a time to be held.
   *
   * @param network where the request comes from; empty when nobody knows
   */
  List<TransactWriteItem> ofHold(Journey journey, String network, Settings settings) {
    List<TransactWriteItem> all = new ArrayList<>();
    all.add(limits.count("hold-journey", journey.id(), HOLDS_OF_A_JOURNEY, settings.zone()));
    if (!network.isEmpty()) {
      all.add(limits.count("hold-address", network, HOLDS_OF_AN_ADDRESS, settings.zone()));
    }
    return all;
  }
}
