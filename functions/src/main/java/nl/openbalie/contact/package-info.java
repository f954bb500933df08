/**
 * Choose: contact policy per topic, opening hours, windows and their capacity, the contact block.
 */
@NullMarked
package nl.openbalie.contact;

import org.jspecify.annotations.NullMarked;
