/** Remember: what this customer asked, read and rejected, without what would name the customer. */
@NullMarked
package nl.openbalie.journey;

import org.jspecify.annotations.NullMarked;
