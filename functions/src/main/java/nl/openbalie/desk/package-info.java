/** The colleague's side: who is to be called first, the whole story, and how it ended. */
@NullMarked
package nl.openbalie.desk;

import org.jspecify.annotations.NullMarked;
