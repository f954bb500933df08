/**
 * Measures how much effort it was for the customer, after an answer and after a call or a visit.
 */
@NullMarked
package nl.openbalie.effort;

import org.jspecify.annotations.NullMarked;
