/**
 * What is live now: the newest index snapshot and the organisation's settings that travel with it.
 */
@NullMarked
package nl.openbalie.live;

import org.jspecify.annotations.NullMarked;
