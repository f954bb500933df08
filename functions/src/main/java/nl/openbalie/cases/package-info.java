/**
 * What callbacks and appointments have in common: how a case is named, kept, listed and found
 * again, and what is told about it.
 */
@NullMarked
package nl.openbalie.cases;

import org.jspecify.annotations.NullMarked;
