/** Texts as vectors that are near each other when the texts mean the same. */
@NullMarked
package nl.openbalie.meaning;

import org.jspecify.annotations.NullMarked;
