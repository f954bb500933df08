/** Mail to customers: what happened with their case, in plain words and without what they asked. */
@NullMarked
package nl.openbalie.notification.mail;

import org.jspecify.annotations.NullMarked;
