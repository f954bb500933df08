/** OpenBalie's functions; the packages are the steps of the customer's way. */
@NullMarked
package nl.openbalie;

import org.jspecify.annotations.NullMarked;
