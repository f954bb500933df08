package nl.openbalie.live;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What customers tell about themselves with a question on some topic (demand D6). */
@Serdeable
public enum Sensitivity {
  NONE,
  FINANCIAL,
  MEDICAL;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
