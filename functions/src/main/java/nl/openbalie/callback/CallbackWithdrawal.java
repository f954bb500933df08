package nl.openbalie.callback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.openbalie.cases.Withdrawal;
import nl.openbalie.live.LiveKnowledge;

/** Cancels an open callback for a customer who wants to be forgotten. */
@Singleton
@Requires(beans = CallbackChanges.class)
final class CallbackWithdrawal implements Withdrawal {

  private final CallbackChanges changes;
  private final LiveKnowledge live;

  CallbackWithdrawal(CallbackChanges changes, LiveKnowledge live) {
    this.changes = changes;
    this.live = live;
  }

  @Override
  public String kind() {
    return Callback.KIND;
  }

  @Override
  public void withdraw(String reference) {
    changes.act(
        reference,
        callback -> callback.open() ? Optional.of(new Action.Cancel()) : Optional.empty(),
        live.settings(),
        List.of());
  }
}
