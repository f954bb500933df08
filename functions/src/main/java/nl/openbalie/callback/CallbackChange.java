package nl.openbalie.callback;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a customer changes; null leaves it as it is.
 *
 * @param window the start of another window
 * @param phone another number
 */
@Serdeable
record CallbackChange(@Nullable OffsetDateTime window, @Nullable String phone) {}
