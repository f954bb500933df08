/** Ask: search, suggest, read an article, tell whether it helped. */
@NullMarked
package nl.openbalie.answers;

import org.jspecify.annotations.NullMarked;
