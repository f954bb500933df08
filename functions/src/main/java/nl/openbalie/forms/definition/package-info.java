/**
 * What a form is: its fields, what they may hold, when they are shown, and what is still to ask.
 */
@NullMarked
package nl.openbalie.forms.definition;

import org.jspecify.annotations.NullMarked;
