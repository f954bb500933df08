/** SQLite as a search to compare with. */
@NullMarked
package nl.openbalie.peers.sqlite;

import org.jspecify.annotations.NullMarked;
