package nl.openbalie.journey;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;

/** An event and when it happened. */
@Serdeable
public record JourneyStep(OffsetDateTime at, JourneyEvent event) {}
