/** The API as its callers see it, on both transports. */
@NullMarked
package nl.openbalie.api;

import org.jspecify.annotations.NullMarked;
