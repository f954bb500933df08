/** Knows who the customer is, once they say so, and which journeys are theirs. */
@NullMarked
package nl.openbalie.identity;

import org.jspecify.annotations.NullMarked;
