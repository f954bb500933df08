/** Finds what is known already, so that it need not be asked, and says where it came from. */
@NullMarked
package nl.openbalie.forms.prefill;

import org.jspecify.annotations.NullMarked;
