/** Events for other systems: what happened to a case, and nothing about the customer. */
@NullMarked
package nl.openbalie.notification.events;

import org.jspecify.annotations.NullMarked;
