package nl.openbalie.callback;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import nl.openbalie.cases.PhoneNumbers;
import nl.openbalie.live.Calling;
import nl.openbalie.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a customer changes; null leaves it as it is.
 *
 * @param window the start of another window
 * @param phone another number
 * @param addition something more to tell, up to 2000 characters; at most 20 for one callback
 */
@Serdeable
record CallbackChange(
    @Nullable OffsetDateTime window, @Nullable String phone, @Nullable String addition) {

  Action.Amend checked(Calling calling) {
    return new Action.Amend(
        window,
        phone == null ? null : PhoneNumbers.e164(phone, calling.countries()),
        Input.optional("addition", addition, 2000));
  }
}
