/** Sets of named files, published whole or not at all through a store of keyed objects. */
@NullMarked
package nl.openbalie.snapshot;

import org.jspecify.annotations.NullMarked;
