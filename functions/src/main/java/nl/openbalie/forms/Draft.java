package nl.openbalie.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import nl.openbalie.forms.prefill.Known;

/**
 * A form that somebody began to fill in.
 *
 * @param form its id
 * @param formVersion the version it was begun with, and is sent with
 * @param version counts the changes, from 1
 * @param values what was filled in or made empty, by field; what sources know is not kept here
 * @param begun when it was begun
 * @param changed the last time
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Draft(
    String form,
    int formVersion,
    int version,
    Map<String, Known> values,
    Instant begun,
    Instant changed) {}
