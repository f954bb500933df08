/** Keeps documents with every version they ever had, so that nobody overwrites somebody else. */
@NullMarked
package nl.openbalie.versions;

import org.jspecify.annotations.NullMarked;
