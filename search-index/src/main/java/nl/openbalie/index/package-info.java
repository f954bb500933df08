/** Articles in, ranked answers out. */
@NullMarked
package nl.openbalie.index;

import org.jspecify.annotations.NullMarked;
