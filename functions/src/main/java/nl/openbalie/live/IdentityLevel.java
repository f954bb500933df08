package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** How sure we are who the customer is (demand D20), from least to most. */
@Serdeable
@Schema(allowableValues = {"anonymous", "signed-in", "strong"})
public enum IdentityLevel {
  ANONYMOUS,
  /** Signed in, with a password for instance. */
  SIGNED_IN,
  /** Proved to be this person, with DigiD for instance. */
  STRONG;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
