/** How well the search does on questions of which the answer is known. */
@NullMarked
package nl.openbalie.evaluation;

import org.jspecify.annotations.NullMarked;
