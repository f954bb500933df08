/**
 * What settings must keep to before they are saved: their form, what they refer to, and demands D5,
 * D6 and D20 for every topic.
 */
@NullMarked
package nl.openbalie.rules;

import org.jspecify.annotations.NullMarked;
