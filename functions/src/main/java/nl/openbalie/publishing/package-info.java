/** Go live: from the knowledge stream to a new index snapshot. */
@NullMarked
package nl.openbalie.publishing;

import org.jspecify.annotations.NullMarked;
