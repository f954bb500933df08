/** The customer's own story: sign in, go on elsewhere, see what is held, and have it erased. */
@NullMarked
package nl.openbalie.story;

import org.jspecify.annotations.NullMarked;
