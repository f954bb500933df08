package nl.openbalie.callback;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where a callback is in its life. */
@Serdeable
@Schema(
    allowableValues = {
      "requested",
      "assigned",
      "attempted",
      "reached",
      "closed",
      "not-reached",
      "cancelled"
    })
public enum CallbackStatus {
  /** Waits for a colleague. */
  REQUESTED(true),
  /** A colleague will call. */
  ASSIGNED(true),
  /** Called, but nobody picked up; another attempt is planned. */
  ATTEMPTED(true),
  /** Customer and colleague speak, or spoke and something is still to be done. */
  REACHED(true),
  /** Finished, with an outcome. */
  CLOSED(false),
  /** Nobody picked up at any attempt. */
  NOT_REACHED(false),
  /** Withdrawn by the customer. */
  CANCELLED(false);

  private final boolean open;

  CallbackStatus(boolean open) {
    this.open = open;
  }

  /** Whether somebody still has something to do. */
  public boolean open() {
    return open;
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
