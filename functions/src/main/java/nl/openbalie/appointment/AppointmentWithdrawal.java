package nl.openbalie.appointment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.openbalie.cases.Withdrawal;
import nl.openbalie.live.LiveKnowledge;

/** Cancels a visit that is still to come for a customer who wants to be forgotten. */
@Singleton
@Requires(beans = AppointmentChanges.class)
final class AppointmentWithdrawal implements Withdrawal {

  private final AppointmentChanges changes;
  private final LiveKnowledge live;

  AppointmentWithdrawal(AppointmentChanges changes, LiveKnowledge live) {
    this.changes = changes;
    this.live = live;
  }

  @Override
  public String kind() {
    return Appointment.KIND;
  }

  @Override
  public void withdraw(String reference) {
    changes.withdraw(reference, live.settings());
  }
}
