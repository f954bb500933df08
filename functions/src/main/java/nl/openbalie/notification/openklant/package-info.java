/**
 * Open Klant, in which Dutch municipalities keep who contacted them: a case becomes a contact with
 * a task, by its API "klantinteracties" (0.9), whose Dutch names are kept here.
 */
@NullMarked
package nl.openbalie.notification.openklant;

import org.jspecify.annotations.NullMarked;
