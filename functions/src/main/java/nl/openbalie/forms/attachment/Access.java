package nl.openbalie.forms.attachment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * How a browser puts a file where it is kept, or gets it from there.
 *
 * @param href absolute, or a path at the address of the API
 * @param headers to be sent along as they are
 */
@Serdeable
public record Access(String method, String href, Map<String, String> headers) {}
