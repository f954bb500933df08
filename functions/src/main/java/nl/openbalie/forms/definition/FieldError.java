package nl.openbalie.forms.definition;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What is wrong with a value.
 *
 * @param pointer to the field, RFC 6901
 * @param message one sentence for the customer, in their language
 */
@Serdeable
public record FieldError(String pointer, String message) {}
