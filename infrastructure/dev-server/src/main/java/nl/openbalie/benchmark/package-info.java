/** Measures what RESULTS.md reports. */
@NullMarked
package nl.openbalie.benchmark;

import org.jspecify.annotations.NullMarked;
