/** Fill in: forms that ask only what is not known, drafts that are never lost, and sending them. */
@NullMarked
package nl.openbalie.forms;

import org.jspecify.annotations.NullMarked;
