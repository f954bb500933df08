/** How often a stranger may do something in a day, and whom we do not call at all. */
@NullMarked
package nl.openbalie.limits;

import org.jspecify.annotations.NullMarked;
