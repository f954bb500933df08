/** Solr as a search to compare with. */
@NullMarked
package nl.openbalie.peers.solr;

import org.jspecify.annotations.NullMarked;
