package nl.openbalie.editing;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One part of the settings as it once was.
 *
 * @param name as in {@link nl.openbalie.live.Settings#NAMES}
 * @param version 1 and up
 * @param value as it was written
 * @param by who wrote it
 */
@Serdeable
record SettingVersion(
    String name,
    int version,
    @Schema(ref = "#/components/schemas/Setting", implementation = Object.class) JsonNode value,
    String by,
    Instant at) {}
