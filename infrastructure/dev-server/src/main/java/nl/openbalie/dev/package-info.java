/** OpenBalie on one machine: the functions in one process, on the local cloud. */
@NullMarked
package nl.openbalie.dev;

import org.jspecify.annotations.NullMarked;
