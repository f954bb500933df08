/** Makes knowledge of any size, with questions of which the answer is known. */
@NullMarked
package nl.openbalie.corpus;

import org.jspecify.annotations.NullMarked;
