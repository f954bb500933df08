/** The SDK clients: the only wiring. */
@NullMarked
package nl.openbalie.aws;

import org.jspecify.annotations.NullMarked;
