/** Write: articles with all their versions, settings, and what of them is live. */
@NullMarked
package nl.openbalie.editing;

import org.jspecify.annotations.NullMarked;
