/** Puts the same questions to OpenBalie's search and to those a site would take instead. */
@NullMarked
package nl.openbalie.peers;

import org.jspecify.annotations.NullMarked;
