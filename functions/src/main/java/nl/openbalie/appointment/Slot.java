package nl.openbalie.appointment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;

/**
 * A time at which a visit can begin.
 *
 * @param location id
 */
@Serdeable
record Slot(OffsetDateTime start, String location) {}
