package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A way to reach the organisation. */
@Serdeable
@Schema(allowableValues = {"callback", "phone", "appointment", "mail", "chat", "form"})
public enum Channel {
  CALLBACK(true, false),
  PHONE(true, false),
  APPOINTMENT(true, false),
  MAIL(false, true),
  CHAT(true, true),
  FORM(false, true);

  private final boolean human;
  private final boolean online;

  Channel(boolean human, boolean online) {
    this.human = human;
    this.online = online;
  }

  /** Whether the customer speaks with a human being. */
  public boolean human() {
    return human;
  }

  /** Whether it works without a telephone or a visit. */
  public boolean online() {
    return online;
  }

  /** Whether somebody has to be there at that very moment: it can be closed. */
  public boolean live() {
    return this == PHONE || this == CHAT;
  }

  /** Whether a policy has to say where it is on the web. */
  public boolean elsewhere() {
    return this == CHAT || this == FORM;
  }

  @JsonValue
  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }
}
