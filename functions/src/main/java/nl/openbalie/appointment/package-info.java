/** Visit: free slots, a booking that is never double, moving, cancelling, the calendar file. */
@NullMarked
package nl.openbalie.appointment;

import org.jspecify.annotations.NullMarked;
