/** Tell: what happens to a case goes to the customer by mail, and to other systems as an event. */
@NullMarked
package nl.openbalie.notification;

import org.jspecify.annotations.NullMarked;
