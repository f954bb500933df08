package nl.openbalie.peers;

import java.util.List;

/**
 * A search that runs in a Java process of its own; used by one thread. Its constructor takes the
 * list of entries and leaves it ready for the first question.
 */
public interface Engine extends AutoCloseable {

  /** How many entries a search gives at most. */
  int LIMIT = 10;

  /** The version of what searches, for people. */
  String version();

  /**
   * Ids of the entries that answer best.
   *
   * @param text anything a customer may type
   * @return best first, at most {@value #LIMIT}
   */
  List<String> search(String text) throws Exception;
}
